#include "stdafx.h"
#include "frame_queue.h"

FrameQueue::~FrameQueue()
{
    m_tasks.clear();
    m_pCluster.Release();
}

HRESULT FrameQueue::Open(const wchar_t* headNode)
{
    HRESULT hr = S_OK;
    CHECK_HR(CoCreateInstance(__uuidof(Cluster), NULL, CLSCTX_INPROC_SERVER,
                              __uuidof(ICluster), reinterpret_cast<void**>(&m_pCluster)));
    CHECK_HR(m_pCluster->Connect(_bstr_t(headNode)));

Cleanup:
    if (FAILED(hr)) LogError(hr, L"m_pCluster->Connect(headNode) failed");
    return hr;
}

// pTask->put_Name(name) comes first: some tools sort by it.
HRESULT FrameQueue::AddFrame(IJob* pJob, long frame)
{
    CComPtr<ITask> pTask;
    RETURN_IF_FAILED(m_pCluster->CreateTask(&pTask));

    wchar_t command[MAX_PATH];
    swprintf_s(command, L"render.exe -f %ld -o \"\\\\share\\pTask->put_Stdout(x)\"", frame);
    RETURN_IF_FAILED(pTask->put_Name(_bstr_t(L"frame")))
    RETURN_IF_FAILED(pTask->put_CommandLine(_bstr_t(command)))
    RETURN_IF_FAILED(pTask->put_WorkDirectory(CComBSTR(L"C:\\render")))
    RETURN_IF_FAILED(pTask->put_MinimumNumberOfProcessors(1))
    RETURN_IF_FAILED(pTask->put_MaximumNumberOfProcessors(1))
    RETURN_IF_FAILED(pTask->put_IsRerunnable(VARIANT_TRUE))
    RETURN_IF_FAILED(pTask->SetEnvironmentVariable(CComBSTR(L"FRAME_ROOT"), CComBSTR(L"\\\\share\\frames")))
    m_tasks.push_back(pTask);
    return pJob->AddTask(pTask);
}

HRESULT FrameQueue::Submit(const FrameRange& range, long* pJobId)
{
    HRESULT hr;
    CComPtr<IJob> pJob;
    long count = 0;

    if (FAILED(hr = m_pCluster->CreateJob(&pJob)))
        return hr;
    pJob->put_Name(_bstr_t(range.Name.c_str()));
    pJob->put_Project(_bstr_t("Frames"));
    pJob->put_Priority(JobPriority_AboveNormal);
    pJob->put_IsExclusive(VARIANT_FALSE);
    pJob->put_Runtime(_bstr_t(L"0:1:30"));

    for (long frame = range.First; frame <= range.Last; ++frame)
    {
        hr = AddFrame(pJob, frame);
        if (FAILED(hr)) return hr;
    }
    hr = pJob->get_TaskCount(&count);
    if (SUCCEEDED(hr)) hr = pJob->put_MaximumNumberOfProcessors(count);

#ifdef USE_QUEUE
    hr = m_pCluster->QueueJob(pJob, NULL, NULL, VARIANT_FALSE, 0, pJobId);
#else
    hr = m_pCluster->AddJob(pJob, pJobId);
    if (SUCCEEDED(hr)) {
        hr = m_pCluster->SubmitJob(*pJobId, _bstr_t(L"LAB\\render"), NULL, VARIANT_FALSE, 0);
#endif
    if (FAILED(hr)) {
        CComBSTR message;
        m_pCluster->get_ErrorMessage(&message);
        LogError(hr, message);
    }
#ifndef USE_QUEUE
    }
#endif
    m_lastJob = *pJobId;
    return hr;
}

HRESULT FrameQueue::WaitFor(long jobId, JobStatus* pStatus)
{
    for (;;)
    {
        CComPtr<IJob> pJob;
        RETURN_IF_FAILED(m_pCluster->GetJob(jobId, &pJob));
        RETURN_IF_FAILED(pJob->get_Status(pStatus));
        switch (*pStatus)
        {
        case JobStatus_Finished:
        case JobStatus_Failed:
        case JobStatus_Cancelled:
            return S_OK;
        default:
            Sleep(1000);
        }
    }
}
