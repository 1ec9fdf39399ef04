// Queues one job for each scene: all of them, or none.
//
//     queue-scenes HEAD_NODE SCENE...

#include <windows.h>
#include <atlbase.h>
#include <stdio.h>

#import "ccpapi.tlb" raw_interfaces_only no_namespace named_guids

#define RETURN_IF_FAILED(call)             \
    do                                     \
    {                                      \
        HRESULT result = (call);           \
        if (FAILED(result)) return result; \
    } while (0)

static const long FRAMES = 200;
static const long FRAMES_PER_TASK = 50;

static HRESULT AddStep(ICluster* pCluster, IJob* pJob, const wchar_t* name, const wchar_t* commandLine,
                       const wchar_t* depend)
{
    CComPtr<ITask> pTask;
    RETURN_IF_FAILED(pCluster->CreateTask(&pTask));
    RETURN_IF_FAILED(pTask->put_Name(CComBSTR(name)));
    RETURN_IF_FAILED(pTask->put_CommandLine(CComBSTR(commandLine)));
    RETURN_IF_FAILED(pTask->put_Depend(CComBSTR(depend)));
    return pJob->AddTask(pTask);
}

// A task for each 50 frames, and one that joins them when all are there.
static HRESULT CreateSceneJob(ICluster* pCluster, const wchar_t* scene, IJob** ppJob)
{
    CComPtr<IJob> pJob;
    RETURN_IF_FAILED(pCluster->CreateJob(&pJob));
    RETURN_IF_FAILED(pJob->put_Name(CComBSTR(scene)));
    RETURN_IF_FAILED(pJob->put_Project(CComBSTR(L"film")));
    RETURN_IF_FAILED(pJob->put_Runtime(CComBSTR(L"00:08:00")));
    RETURN_IF_FAILED(pJob->put_IsExclusive(VARIANT_FALSE));
    RETURN_IF_FAILED(pJob->put_MaximumNumberOfProcessors(FRAMES / FRAMES_PER_TASK));

    wchar_t commandLine[256];
    for (long first = 1; first <= FRAMES; first += FRAMES_PER_TASK)
    {
        swprintf_s(commandLine, L"render %s %ld-%ld", scene, first, first + FRAMES_PER_TASK - 1);
        RETURN_IF_FAILED(AddStep(pCluster, pJob, L"frames", commandLine, L""));
    }
    swprintf_s(commandLine, L"join %s", scene);
    RETURN_IF_FAILED(AddStep(pCluster, pJob, L"join", commandLine, L"frames"));
    *ppJob = pJob.Detach();
    return S_OK;
}

static HRESULT QueueScenes(ICluster* pCluster, int count, wchar_t** scenes)
{
    CComPtr<IClusterEnumerable> pJobs;
    RETURN_IF_FAILED(pCluster->CreateClusterEnumerable(&pJobs));
    for (int i = 0; i < count; ++i)
    {
        CComPtr<IJob> pJob;
        RETURN_IF_FAILED(CreateSceneJob(pCluster, scenes[i], &pJob));
        RETURN_IF_FAILED(pJobs->Add(CComVariant(static_cast<IDispatch*>(pJob))));
    }

    CComPtr<IClusterEnumerable> pIds;
    RETURN_IF_FAILED(pCluster->QueueJobs(pJobs, NULL, NULL, VARIANT_TRUE, 0, &pIds));

    CComPtr<IEnumVARIANT> pEnum;
    RETURN_IF_FAILED(pIds->GetEnumerator(&pEnum));
    CComVariant id;
    for (int i = 0; pEnum->Next(1, &id, NULL) == S_OK; ++i)
    {
        wprintf(L"%s is job %ld\n", scenes[i], id.lVal);
        id.Clear();
    }

    CComPtr<IClusterCounter> pCounter;
    long queued = 0;
    RETURN_IF_FAILED(pCluster->get_ClusterCounter(&pCounter));
    RETURN_IF_FAILED(pCounter->get_NumberOfQueuedTasks(&queued));
    wprintf(L"%ld tasks wait\n", queued);
    return S_OK;
}

int wmain(int argc, wchar_t** argv)
{
    if (argc < 3)
    {
        wprintf(L"queue-scenes HEAD_NODE SCENE...\n");
        return 2;
    }
    HRESULT hr = CoInitialize(NULL);
    if (FAILED(hr)) return 1;
    {
        CComPtr<ICluster> pCluster;
        hr = pCluster.CoCreateInstance(CLSID_Cluster);
        if (SUCCEEDED(hr)) hr = pCluster->Connect(CComBSTR(argv[1]));
        if (SUCCEEDED(hr)) hr = QueueScenes(pCluster, argc - 2, argv + 2);
        if (FAILED(hr) && pCluster)
        {
            CComBSTR message;
            pCluster->get_ErrorMessage(&message);
            wprintf(L"Nothing was queued: %s\n", message.m_str);
        }
    }
    CoUninitialize();
    return FAILED(hr) ? 1 : 0;
}
