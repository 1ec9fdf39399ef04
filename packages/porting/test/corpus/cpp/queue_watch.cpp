// queuewatch.cpp - prints what the queue does, and cancels what is too old
#define _WIN32_DCOM
#include <windows.h>
#include <comdef.h>
#include <iostream>
#include <map>
#import "C:\\Program Files\\Microsoft Compute Cluster Pack\\Bin\\ccpapi.tlb" named_guids raw_interfaces_only(false)
using namespace Microsoft_ComputeCluster;
using namespace std;

inline void TESTHR(HRESULT x) { if FAILED(x) _com_issue_error(x); }

template <class F>
void ForEachItem(IClusterEnumerablePtr spItems, F f)
{
    IEnumVARIANTPtr spEnum(spItems->GetEnumerator());
    variant_t v;
    unsigned long got = 0;
    while (spEnum->Next(1, &v, &got) == S_OK)
    {
        f(v);
        v.Clear();
    }
}

struct Age
{
    DATE now;
    double Of(IJobPtr const& spJob) const { return now - spJob->SubmitTime; }
};

static const wchar_t* Label(JobStatus status)
{
    static const map<JobStatus, const wchar_t*> labels = {
        { JobStatus_Queued, L"queued" },
        { JobStatus_Running, L"running" },
    };
    auto found = labels.find(status);
    return found == labels.end() ? L"other" : found->second;
}

int wmain(int argc, wchar_t* argv[])
{
    if (argc < 2) { wcerr << L"usage: queuewatch <head> [user]" << endl; return 2; }
    ::CoInitializeEx(NULL, COINIT_MULTITHREADED);
    int result = 0;
    try
    {
        IClusterPtr spCluster;
        TESTHR(spCluster.CreateInstance(__uuidof(Cluster)));
        spCluster->Connect(argv[1]);
        wcout << (wchar_t*)spCluster->Name << endl;
        _bstr_t user = argc > 2 ? argv[2] : L"";
        IClusterEnumerablePtr spJobs = spCluster->ListJobs(user, JobStatus_Running);
        IClusterEnumerablePtr spOld = spCluster->CreateClusterEnumerable();
        SYSTEMTIME st; ::GetSystemTime(&st);
        Age age = { 0 };
        ::SystemTimeToVariantTime(&st, &age.now);
        ForEachItem(spJobs, [&](const variant_t& v)
        {
            IJobPtr spJob = v;
            wcout << spJob->Id << L'\t' << (LPCWSTR)spJob->Name << L'\t' << Label(spJob->Status) << endl;
            if (age.Of(spJob) > 7.0) spOld->Add(variant_t(spJob->GetId()));
            for (long t = 1; t <= spJob->TaskCount; ++t)
            {
                ITaskPtr spTask = spJob->GetTask(t);
                if (spTask->Status == TaskStatus_Failed)
                    wcout << L"  " << spTask->ExitCode << L" " << spTask->ErrorMessage << endl;
            }
        });
        if (spOld->GetEnumerator() != NULL)
            spCluster->CancelJobs(spOld, L"older than a week");

        INameValueCollectionPtr spParameters = spCluster->GetParameters();
        IEnumVARIANTPtr spPairs = spParameters->GetEnumerator();
        for (variant_t v; spPairs->Next(1, &v, NULL) == S_OK; v.Clear())
        {
            INameValuePtr spPair = v.pdispVal;
            wcout << spPair->Name << L"=" << spPair->Value << endl;
        }
        // Old style: the raw method behind the wrapper
        IClusterCounter* pCounter = NULL;
        TESTHR(spCluster->get_ClusterCounter(&pCounter));
        wcout << pCounter->NumberOfQueuedJobs << endl;
        pCounter->Release();
    }
    catch (const _com_error& err)
    {
        wcerr << err.ErrorMessage() << L": " << (LPCWSTR)err.Description() << endl;
        result = 1;
    }
    ::CoUninitialize();
    return result;
}
