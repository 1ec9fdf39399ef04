/*
 * The older tool, which throws: it was written against the wrappers that #import makes.
 */
#include <windows.h>
#include <stdio.h>
#import <ccpapi.tlb> rename_namespace("CcpApi") rename("GetJob", "GetOneJob")
using namespace CcpApi;

typedef IJobPtr JobHolder;

class ClusterSession
{
    IClusterPtr cluster_;
public:
    explicit ClusterSession(const char* head) : cluster_(__uuidof(Cluster))
    {
        cluster_->Connect(_bstr_t(head));
    }
    IClusterPtr& get() { return cluster_; }

    JobHolder find(long id) { return cluster_->GetOneJob(id); }
};

static void print(const char* text) { puts(text); }

static long submit(ClusterSession& session, _bstr_t user, _bstr_t password)
{
    IClusterPtr cluster = session.get();
    IJobPtr job = cluster->CreateJob();
    job->Name = L"nightly build";
    job->PutProject(_bstr_t(L"build"));
    job->MinimumNumberOfProcessors = 2;
    job->MaximumNumberOfProcessors = 8;
    for (int i = 0; i < 3; ++i)
    {
        ITaskPtr task(cluster->CreateTask());
        task->CommandLine = _bstr_t("make -j");
        task->Depend = i > 0 ? _bstr_t("first") : _bstr_t("");
        task->Stdout = L"make.log";
        job->AddTask(task);
    }
    job->SetExtendedJobTerm(L"branch", L"main");
    return cluster->QueueJob(job, user, password, VARIANT_FALSE, 0);
}

static void report(ClusterSession& session, long id)
{
    JobHolder job = session.find(id);
    print(job->Name);
    printf("%s: %d of %d tasks\n", (const char*)job->Name, 0, job->TaskCount);
    if (job->GetStatus() == JobStatus_Failed)
    {
        print(job->ErrorMessage);
        print("job->Clear() would forget the tasks");
    }
    IClusterEnumerablePtr nodes = session.get()->ComputeNodes;
    IEnumVARIANTPtr items = nodes->GetEnumerator();
    _variant_t item;
    while (items->Next(1, &item, NULL) == S_OK)
    {
        INodePtr node = item;
        printf("%s %ld MB\n", (const char*)node->Name, node->Memory);
    }
}

int main(int argc, char** argv)
{
    CoInitialize(NULL);
    try
    {
        ClusterSession session(argc > 1 ? argv[1] : "localhost");
        long id = submit(session, L"LAB\\build", L"");
        report(session, id);
        auto tasks = session.get()->ListTasks(id);
        session.get()->CancelJob(id, L"enough");
    }
    catch (_com_error& e)
    {
        printf("%08lx\n", e.Error());
    }
    CoUninitialize();
    return 0;
}
