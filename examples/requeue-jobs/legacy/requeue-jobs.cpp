// Queues three jobs of which one fails, repairs the cause, and runs the failed job again.
//
//     requeue-jobs WORK_DIRECTORY [HEAD_NODE]
//
// WORK_DIRECTORY is a path that all nodes see, with station.exe, north.csv and south.csv in it. Build with
// Visual C++ and ATL. ccpapi.h and ccpapi_i.c are what MIDL makes of the library in Ccpapi.tlb.

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <atlbase.h>
#include <math.h>
#include <stdio.h>
#include <string>
#include <vector>

// Windows has functions of these names, and macros for them that would rename members of the interfaces.
#undef AddJob
#undef GetJob
#undef SetEnvironmentVariable

#include "ccpapi.h"
#include "ccpapi_i.c"

static const wchar_t* const STATIONS[] = { L"north", L"south", L"west" };
static const size_t STATION_COUNT = sizeof(STATIONS) / sizeof(STATIONS[0]);
static const DWORD POLL_INTERVAL = 100;  // milliseconds
static const DATE NEVER = 2958465.0;     // times that have not come are not before this day, the last of the year 9999

// ---- check ----

struct CallFailed
{
    CallFailed(HRESULT code, const char* expression, const std::wstring& text)
        : hr(code), call(expression), reason(text)
    {
    }

    HRESULT hr;
    std::string call;
    std::wstring reason;
};

static std::wstring Text(BSTR bstr)
{
    return bstr == NULL ? std::wstring() : std::wstring(bstr, SysStringLen(bstr));
}

static std::wstring SystemText(HRESULT hr)
{
    wchar_t text[512] = L"";
    FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, NULL, static_cast<DWORD>(hr), 0,
                   text, sizeof(text) / sizeof(text[0]), NULL);
    return text;
}

static std::wstring LastError(ICluster* pCluster)
{
    CComBSTR bstrMessage;
    HRESULT hr = pCluster->get_ErrorMessage(&bstrMessage);
    return FAILED(hr) ? SystemText(hr) : Text(bstrMessage);
}

static void Check(HRESULT hr, const char* call)
{
    if (FAILED(hr)) throw CallFailed(hr, call, SystemText(hr));
}

static void CheckCluster(ICluster* pCluster, HRESULT hr, const char* call)
{
    if (FAILED(hr)) throw CallFailed(hr, call, LastError(pCluster));
}

#define CHECK(call) Check((call), #call)
#define CHECK_CLUSTER(call) CheckCluster(pCluster, (call), #call)

// ---- collections ----

// Gives the next object of an enumerator, asked for the interface wanted; false at the end.
template <class T>
static bool NextObject(IEnumVARIANT* pEnum, REFIID riid, T** ppObject)
{
    CComVariant item;
    HRESULT hr = pEnum->Next(1, &item, NULL);
    Check(hr, "IEnumVARIANT::Next");
    if (hr != S_OK) return false;
    if (item.vt != VT_DISPATCH || item.pdispVal == NULL)
    {
        throw CallFailed(DISP_E_TYPEMISMATCH, "IEnumVARIANT::Next", L"An item of the collection is no object.");
    }
    CHECK(item.pdispVal->QueryInterface(riid, reinterpret_cast<void**>(ppObject)));
    return true;
}

static std::vector<long> IdsOf(IClusterEnumerable* pIds)
{
    CComPtr<IEnumVARIANT> pEnum;
    CHECK(pIds->GetEnumerator(&pEnum));
    std::vector<long> ids;
    for (;;)
    {
        VARIANT item;
        VariantInit(&item);
        HRESULT hr = pEnum->Next(1, &item, NULL);
        Check(hr, "IEnumVARIANT::Next");
        if (hr != S_OK) return ids;
        if (item.vt == VT_I4) ids.push_back(item.lVal);
        VariantClear(&item);
    }
}

// ---- jobs ----

struct Step
{
    const wchar_t* name;
    const wchar_t* depend;
    const wchar_t* stdinSuffix;   // what follows the station's name in the name of the file; NULL for none
    const wchar_t* stdoutSuffix;
};

// "calibrate" and "load" run side by side; "mean" and "peak" wait for both.
static const Step STEPS[] = {
    { L"calibrate", L"", NULL, L"-offset.txt" },
    { L"load", L"", L".csv", L"-degrees.txt" },
    { L"mean", L"calibrate,load", NULL, L"-mean.txt" },
    { L"peak", L"calibrate,load", NULL, L"-peak.txt" },
};

static void CreateStationTask(ICluster* pCluster, const Step& step, const std::wstring& station,
                              const std::wstring& directory, ITask** ppTask)
{
    CComPtr<ITask> pTask;
    CHECK_CLUSTER(pCluster->CreateTask(&pTask));
    const std::wstring commandLine = std::wstring(L"station.exe ") + step.name + L" " + station;
    const std::wstring stdinName = step.stdinSuffix == NULL ? std::wstring() : station + step.stdinSuffix;
    CHECK(pTask->put_Name(CComBSTR(step.name)));
    CHECK(pTask->put_CommandLine(CComBSTR(commandLine.c_str())));
    CHECK(pTask->put_WorkDirectory(CComBSTR(directory.c_str())));
    CHECK(pTask->put_Depend(CComBSTR(step.depend)));
    CHECK(pTask->put_Stdin(CComBSTR(stdinName.c_str())));
    CHECK(pTask->put_Stdout(CComBSTR((station + step.stdoutSuffix).c_str())));
    *ppTask = pTask.Detach();
}

// The job starts as soon as one processor is idle, takes two when it can have them, and shares its nodes with others.
static void CreateStationJob(ICluster* pCluster, const std::wstring& station, const std::wstring& directory,
                             IJob** ppJob)
{
    CComPtr<IJob> pJob;
    CHECK_CLUSTER(pCluster->CreateJob(&pJob));
    CHECK(pJob->put_Name(CComBSTR(station.c_str())));
    CHECK(pJob->put_IsExclusive(VARIANT_FALSE));
    CHECK(pJob->put_MinimumNumberOfProcessors(1));
    CHECK(pJob->put_MaximumNumberOfProcessors(2));
    for (size_t i = 0; i < sizeof(STEPS) / sizeof(STEPS[0]); ++i)
    {
        CComPtr<ITask> pTask;
        CreateStationTask(pCluster, STEPS[i], station, directory, &pTask);
        CHECK(pJob->AddTask(pTask));
    }
    *ppJob = pJob.Detach();
}

// Adds and submits all jobs in one call, and gives their ids: all of them are queued, or none is.
static std::vector<long> QueueJobs(ICluster* pCluster, const std::wstring& directory)
{
    CComPtr<IClusterEnumerable> pJobs;
    CHECK_CLUSTER(pCluster->CreateClusterEnumerable(&pJobs));
    for (size_t i = 0; i < STATION_COUNT; ++i)
    {
        CComPtr<IJob> pJob;
        CreateStationJob(pCluster, STATIONS[i], directory, &pJob);
        VARIANT item;
        VariantInit(&item);
        item.vt = VT_DISPATCH;
        item.pdispVal = pJob;  // lent for the call: the collection counts itself as a holder
        CHECK(pJobs->Add(item));
    }
    CComPtr<IClusterEnumerable> pIds;
    CHECK_CLUSTER(pCluster->QueueJobs(pJobs, NULL, NULL, VARIANT_TRUE, 0, &pIds));
    return IdsOf(pIds);
}

// ---- wait ----

static const wchar_t* StatusName(long status)  // jobs and tasks have the same six
{
    static const wchar_t* const NAMES[] = { L"NotSubmitted", L"Queued", L"Running", L"Finished", L"Failed", L"Cancelled" };
    return status >= 0 && status < 6 ? NAMES[status] : L"?";
}

static bool IsCompleted(JobStatus status)
{
    return status == JobStatus_Finished || status == JobStatus_Failed || status == JobStatus_Cancelled;
}

static void PrintProgress(ICluster* pCluster, size_t completed, size_t jobs)
{
    CComPtr<IClusterCounter> pCounter;
    CHECK_CLUSTER(pCluster->get_ClusterCounter(&pCounter));
    long total = 0, finished = 0, failed = 0;
    CHECK(pCounter->get_TotalNumberOfTasks(&total));
    CHECK(pCounter->get_NumberOfFinishedTasks(&finished));
    CHECK(pCounter->get_NumberOfFailedTasks(&failed));
    wprintf(L"\r%u of %u jobs completed; %ld of %ld tasks Finished, %ld Failed   ", static_cast<unsigned>(completed),
            static_cast<unsigned>(jobs), finished, total, failed);
    fflush(stdout);
}

static void WaitForJobs(ICluster* pCluster, const std::vector<long>& jobIds)
{
    for (;;)
    {
        size_t completed = 0;
        for (size_t i = 0; i < jobIds.size(); ++i)
        {
            CComPtr<IJob> pJob;
            CHECK_CLUSTER(pCluster->GetJob(jobIds[i], &pJob));
            JobStatus status = JobStatus_NotSubmitted;
            CHECK(pJob->get_Status(&status));
            if (IsCompleted(status)) ++completed;
        }
        PrintProgress(pCluster, completed, jobIds.size());
        if (completed == jobIds.size()) break;
        Sleep(POLL_INTERVAL);
    }
    wprintf(L"\n");
}

// ---- what is shown of jobs ----

struct TaskFacts
{
    long id;
    std::wstring name;
    TaskStatus status;
    std::wstring errorMessage;
    long exitCode;
    DATE startTime;
    std::wstring nodes;
};

struct JobFacts
{
    long id;
    std::wstring name;
    JobStatus status;
    std::wstring errorMessage;
    DATE createTime;
    std::vector<TaskFacts> tasks;
};

// A task does not say where it ran; its resource usage does.
static std::wstring ReadNodes(ICluster* pCluster, long jobId, long taskId)
{
    CComPtr<IResourceUsage> pUsage;
    CHECK_CLUSTER(pCluster->GetTaskResourceUsage(jobId, taskId, &pUsage));
    CComPtr<INameValueCollection> pNodes;
    CHECK(pUsage->get_AllocatedNodes(&pNodes));
    CComPtr<IEnumVARIANT> pEnum;
    CHECK(pNodes->GetEnumerator(&pEnum));
    std::wstring names;
    for (;;)
    {
        CComPtr<INameValue> pNode;
        if (!NextObject(pEnum, IID_INameValue, &pNode)) return names;
        CComBSTR bstrName;
        CHECK(pNode->get_Name(&bstrName));
        if (!names.empty()) names += L" ";
        names += Text(bstrName);
    }
}

static TaskFacts ReadTask(ICluster* pCluster, long jobId, ITask* pTask)
{
    TaskFacts task;
    CComBSTR bstrName, bstrMessage;
    CHECK(pTask->get_Id(&task.id));
    CHECK(pTask->get_Name(&bstrName));
    CHECK(pTask->get_Status(&task.status));
    CHECK(pTask->get_ErrorMessage(&bstrMessage));
    CHECK(pTask->get_ExitCode(&task.exitCode));
    CHECK(pTask->get_StartTime(&task.startTime));
    task.name = Text(bstrName);
    task.errorMessage = Text(bstrMessage);
    task.nodes = ReadNodes(pCluster, jobId, task.id);
    return task;
}

static JobFacts ReadJob(ICluster* pCluster, long jobId)
{
    JobFacts job;
    CComPtr<IJob> pJob;
    CComBSTR bstrName, bstrMessage;
    CHECK_CLUSTER(pCluster->GetJob(jobId, &pJob));
    job.id = jobId;
    CHECK(pJob->get_Name(&bstrName));
    CHECK(pJob->get_Status(&job.status));
    CHECK(pJob->get_ErrorMessage(&bstrMessage));
    CHECK(pJob->get_CreateTime(&job.createTime));
    job.name = Text(bstrName);
    job.errorMessage = Text(bstrMessage);

    CComPtr<IClusterEnumerable> pTasks;
    CHECK_CLUSTER(pCluster->ListTasks(jobId, &pTasks));
    CComPtr<IEnumVARIANT> pEnum;
    CHECK(pTasks->GetEnumerator(&pEnum));
    for (;;)
    {
        CComPtr<ITask> pTask;
        if (!NextObject(pEnum, IID_ITask, &pTask)) return job;
        job.tasks.push_back(ReadTask(pCluster, jobId, pTask));
    }
}

static std::vector<JobFacts> ReadJobs(ICluster* pCluster, const std::vector<long>& jobIds)
{
    std::vector<JobFacts> jobs;
    for (size_t i = 0; i < jobIds.size(); ++i) jobs.push_back(ReadJob(pCluster, jobIds[i]));
    return jobs;
}

static void PrintStatusTable(const std::vector<JobFacts>& jobs)
{
    DATE origin = NEVER;
    for (size_t i = 0; i < jobs.size(); ++i)
    {
        if (jobs[i].createTime < origin) origin = jobs[i].createTime;
    }
    wprintf(L"%-10ls %-12ls %-12ls %-12ls %5ls  %-8ls %9ls\n", L"Job", L"Job status", L"Task", L"Task status", L"Exit",
            L"Node", L"Started");
    for (size_t i = 0; i < jobs.size(); ++i)
    {
        wprintf(L"%-2ld%-8ls %-12ls", jobs[i].id, jobs[i].name.c_str(), StatusName(jobs[i].status));
        for (size_t k = 0; k < jobs[i].tasks.size(); ++k)
        {
            const TaskFacts& task = jobs[i].tasks[k];
            if (k > 0) wprintf(L"%-23ls", L"");
            wprintf(L" %-2ld%-10ls %-12ls", task.id, task.name.c_str(), StatusName(task.status));
            if (task.status == TaskStatus_Finished || task.status == TaskStatus_Failed) wprintf(L" %5ld", task.exitCode);
            else wprintf(L" %5ls", L"");
            wprintf(L"  %-8ls", task.nodes.c_str());
            if (task.startTime < NEVER) wprintf(L" %7.1f s", (task.startTime - origin) * 24 * 60 * 60);
            wprintf(L"\n");
        }
    }
}

static void PrintReasons(const JobFacts& job)
{
    wprintf(L"Job %ld, %ls:\n   %ls\n", job.id, job.name.c_str(), job.errorMessage.c_str());
    for (size_t i = 0; i < job.tasks.size(); ++i)
    {
        const TaskFacts& task = job.tasks[i];
        if (task.status != TaskStatus_Failed) continue;
        wprintf(L"Task %ld, %ls:\n   %ls\n", task.id, task.name.c_str(), task.errorMessage.c_str());
    }
}

// ---- files ----

// Writes a day of measurements of a station, one an hour.
static void DeliverMeasurements(const std::wstring& directory, const std::wstring& station)
{
    const std::wstring path = directory + L"\\" + station + L".csv";
    FILE* file = NULL;
    if (_wfopen_s(&file, path.c_str(), L"w") != 0)
    {
        throw CallFailed(HRESULT_FROM_WIN32(ERROR_OPEN_FAILED), "DeliverMeasurements", L"Cannot write " + path);
    }
    for (int hour = 0; hour < 24; ++hour)
    {
        const double degrees = 8 + station[0] % 10 - 6 * cos(hour / 12.0 * 3.14159265358979);
        fprintf(file, "%02d:00,%.1f\n", hour, degrees);
    }
    fclose(file);
    wprintf(L"Wrote %ls.csv into the work directory.\n", station.c_str());
}

static void PrintResult(const std::wstring& directory, const std::wstring& station, const wchar_t* name)
{
    const std::wstring path = directory + L"\\" + station + L"-" + name + L".txt";
    FILE* file = NULL;
    double degrees = 0;
    if (_wfopen_s(&file, path.c_str(), L"r") != 0)
    {
        throw CallFailed(HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND), "PrintResult", L"Cannot read " + path);
    }
    const int count = fscanf_s(file, "%lf", &degrees);
    fclose(file);
    if (count == 1) wprintf(L" %ls %.1f degrees", name, degrees);
}

// ---- the program ----

// Queues jobs again and says what came of it. A refusal is no reason to end the program.
static void Requeue(ICluster* pCluster, const std::vector<long>& jobIds)
{
    CComPtr<IClusterEnumerable> pIds;
    CHECK_CLUSTER(pCluster->CreateClusterEnumerable(&pIds));
    wprintf(L"   RequeueJobs(");
    for (size_t i = 0; i < jobIds.size(); ++i)
    {
        VARIANT id;
        VariantInit(&id);
        id.vt = VT_I4;
        id.lVal = jobIds[i];
        CHECK(pIds->Add(id));
        wprintf(i == 0 ? L"%ld" : L", %ld", jobIds[i]);
    }
    HRESULT hr = pCluster->RequeueJobs(pIds);
    wprintf(L") = 0x%08lX\n", static_cast<unsigned long>(hr));
    if (FAILED(hr)) wprintf(L"   %ls\n", LastError(pCluster).c_str());
}

static void PrintCluster(ICluster* pCluster)
{
    CComBSTR bstrName;
    CHECK_CLUSTER(pCluster->get_Name(&bstrName));
    CComPtr<IClusterCounter> pCounter;
    CHECK_CLUSTER(pCluster->get_ClusterCounter(&pCounter));
    long nodes = 0, processors = 0;
    CHECK(pCounter->get_TotalNumberOfNodes(&nodes));
    CHECK(pCounter->get_TotalNumberOfProcessors(&processors));
    wprintf(L"Connected to %ls: %ld nodes, %ld processors.\n", Text(bstrName).c_str(), nodes, processors);
}

static int RequeueJobs(const std::wstring& headNode, const std::wstring& directory)
{
    wprintf(L"\n1. Connect\n");
    CComPtr<ICluster> pCluster;
    CHECK(CoCreateInstance(CLSID_Cluster, NULL, CLSCTX_INPROC_SERVER, IID_ICluster,
                           reinterpret_cast<void**>(&pCluster)));
    CHECK_CLUSTER(pCluster->Connect(CComBSTR(headNode.c_str())));
    PrintCluster(pCluster);

    wprintf(L"\n2. Queue three jobs of four tasks each (QueueJobs)\n");
    const std::vector<long> jobIds = QueueJobs(pCluster, directory);
    WaitForJobs(pCluster, jobIds);
    const std::vector<JobFacts> before = ReadJobs(pCluster, jobIds);
    PrintStatusTable(before);

    wprintf(L"\n3. Ask why (get_ErrorMessage)\n");
    std::vector<JobFacts> failed;
    for (size_t i = 0; i < before.size(); ++i)
    {
        if (before[i].status != JobStatus_Failed) continue;
        failed.push_back(before[i]);
        PrintReasons(before[i]);
    }

    wprintf(L"\n4. Repair the cause\n");
    std::vector<long> failedIds;
    for (size_t i = 0; i < failed.size(); ++i)
    {
        DeliverMeasurements(directory, failed[i].name);
        failedIds.push_back(failed[i].id);
    }

    wprintf(L"\n5. Run again what failed (RequeueJobs)\n");
    wprintf(L"All three, Finished ones too, as a careless client would:\n");
    Requeue(pCluster, jobIds);
    wprintf(L"Only what failed:\n");
    Requeue(pCluster, failedIds);
    WaitForJobs(pCluster, failedIds);
    const std::vector<JobFacts> after = ReadJobs(pCluster, jobIds);
    PrintStatusTable(after);
    for (size_t i = 0; i < after.size(); ++i)
    {
        if (after[i].status != JobStatus_Finished) return 1;
    }

    wprintf(L"\n6. Read the results\n");
    for (size_t i = 0; i < STATION_COUNT; ++i)
    {
        wprintf(L"%-6ls", STATIONS[i]);
        PrintResult(directory, STATIONS[i], L"mean");
        PrintResult(directory, STATIONS[i], L"peak");
        wprintf(L"\n");
    }
    return 0;
}

int wmain(int argc, wchar_t** argv)
{
    if (argc < 2 || argc > 3)
    {
        fwprintf(stderr, L"usage: requeue-jobs WORK_DIRECTORY [HEAD_NODE]\n");
        return 2;
    }
    HRESULT hr = CoInitializeEx(NULL, COINIT_MULTITHREADED);
    if (FAILED(hr))
    {
        fwprintf(stderr, L"CoInitializeEx failed with 0x%08lX.\n", static_cast<unsigned long>(hr));
        return 1;
    }
    int exitCode = 1;
    try
    {
        exitCode = RequeueJobs(argc == 3 ? argv[2] : L"localhost", argv[1]);
    }
    catch (const CallFailed& failure)
    {
        fwprintf(stderr, L"%hs failed with 0x%08lX: %ls\n", failure.call.c_str(),
                 static_cast<unsigned long>(failure.hr), failure.reason.c_str());
    }
    CoUninitialize();
    return exitCode;
}
