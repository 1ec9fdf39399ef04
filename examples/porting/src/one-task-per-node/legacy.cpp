// Clears the scratch disk of every node that is ready: one job, with one task for each node, on all its processors.
//
//     clear-scratch HEAD_NODE

#include <windows.h>
#include <comdef.h>
#include <stdio.h>

// The wrappers that #import makes return what the members give, and throw what fails.
#import "ccpapi.tlb" rename_namespace("Ccp") \
    rename("AddJob", "AddOneJob") rename("GetJob", "GetOneJob") rename("SetEnvironmentVariable", "SetVariable")

using namespace Ccp;

static const DWORD POLL_INTERVAL = 5000;

static ITaskPtr CreateNodeTask(IClusterPtr cluster, INodePtr node)
{
    ITaskPtr task = cluster->CreateTask();
    task->Name = _bstr_t(L"clear ") + node->Name;
    task->CommandLine = L"clear-disk --minutes 2 /scratch";
    task->RequiredNodes = node->Name;
    task->MinimumNumberOfProcessors = node->NumberOfProcessors;
    task->MaximumNumberOfProcessors = node->NumberOfProcessors;
    task->IsRerunnable = VARIANT_TRUE;
    return task;
}

static IJobPtr CreateClearJob(IClusterPtr cluster)
{
    IJobPtr job = cluster->CreateJob();
    _bstr_t asked;
    long processors = 0;

    IEnumVARIANTPtr nodes = cluster->ComputeNodes->GetEnumerator();
    _variant_t item;
    while (nodes->Next(1, &item, NULL) == S_OK)
    {
        INodePtr node = item;
        item.Clear();
        if (node->Status != NodeStatus_Ready)
        {
            wprintf(L"%s is left out\n", (const wchar_t*)node->Name);
            continue;
        }
        job->AddTask(CreateNodeTask(cluster, node));
        if (asked.length() > 0) asked += L",";
        asked += node->Name;
        processors += node->NumberOfProcessors;
    }

    job->Name = L"clear scratch";
    job->AskedNodes = asked;
    job->MinimumNumberOfProcessors = processors;
    job->MaximumNumberOfProcessors = processors;
    job->IsExclusive = VARIANT_FALSE;
    return job;
}

static JobStatus WaitFor(IClusterPtr cluster, long jobId)
{
    for (;;)
    {
        JobStatus status = cluster->GetOneJob(jobId)->Status;
        if (status == JobStatus_Finished || status == JobStatus_Failed || status == JobStatus_Cancelled) return status;
        Sleep(POLL_INTERVAL);
    }
}

static void PrintTasks(IClusterPtr cluster, long jobId)
{
    IEnumVARIANTPtr tasks = cluster->ListTasks(jobId)->GetEnumerator();
    _variant_t item;
    while (tasks->Next(1, &item, NULL) == S_OK)
    {
        ITaskPtr task = item;
        item.Clear();
        const long processors = task->MaximumNumberOfProcessors;
        wprintf(L"%s: exit code %ld, %ld processors\n", (const wchar_t*)task->RequiredNodes, task->ExitCode, processors);
    }
}

int wmain(int argc, wchar_t** argv)
{
    int exitCode = 1;
    CoInitialize(NULL);
    try
    {
        IClusterPtr cluster(__uuidof(Cluster));
        cluster->Connect(argc > 1 ? argv[1] : L"localhost");
        IJobPtr job = CreateClearJob(cluster);
        const long jobId = cluster->QueueJob(job, L"", L"", VARIANT_TRUE, 0);
        wprintf(L"Job %ld has %ld tasks\n", jobId, job->TaskCount);
        exitCode = WaitFor(cluster, jobId) == JobStatus_Finished ? 0 : 1;
        PrintTasks(cluster, jobId);
    }
    catch (const _com_error& e)
    {
        wprintf(L"%s (0x%08lX)\n", (const wchar_t*)e.Description(), e.Error());
    }
    CoUninitialize();
    return exitCode;
}
