// Counts the jobs of a cluster by project, page by page, and then looks every minute at what changed.
//
//     job-watch HEAD_NODE ROUNDS

#include <windows.h>
#include <stdio.h>
#include <map>
#include <string>
#include "ccpapi.h"

static const long PAGE_SIZE = 3;
static const DWORD MINUTE = 60 * 1000;

typedef std::map<std::wstring, long> Counts;

// Counts what is on a page; onPage receives how many jobs there are.
static HRESULT CountPage(IClusterEnumerable* pPage, Counts& counts, long* onPage)
{
    IEnumVARIANT* pEnum = NULL;
    HRESULT hr = pPage->GetEnumerator(&pEnum);
    if (FAILED(hr)) return hr;

    VARIANT item;
    VariantInit(&item);
    *onPage = 0;
    while (pEnum->Next(1, &item, NULL) == S_OK)
    {
        IJob* pJob = NULL;
        BSTR project = NULL;
        hr = V_DISPATCH(&item)->QueryInterface(IID_IJob, (void**)&pJob);
        if (SUCCEEDED(hr)) hr = pJob->get_Project(&project);
        if (SUCCEEDED(hr)) counts[SysStringLen(project) > 0 ? project : L"(none)"]++;
        ++*onPage;
        SysFreeString(project);
        if (pJob != NULL) pJob->Release();
        VariantClear(&item);
        if (FAILED(hr)) break;
    }
    pEnum->Release();
    return hr;
}

// Reads a list to its end. What the two variants hold says which list, and where in it.
static HRESULT CountJobs(ICluster* pCluster, VARIANT* pTimestamp, VARIANT* pVersion)
{
    Counts counts;
    long pages = 0;
    for (;;)
    {
        IClusterEnumerable* pPage = NULL;
        long onPage = 0;
        HRESULT hr = pCluster->ListAllJobsWithPaging(VARIANT_FALSE, pTimestamp, pVersion, PAGE_SIZE, &pPage);
        if (FAILED(hr)) return hr;
        hr = CountPage(pPage, counts, &onPage);
        pPage->Release();
        if (FAILED(hr)) return hr;
        if (onPage == 0) break;
        ++pages;
    }
    wprintf(L"%ld pages\n", pages);
    for (Counts::const_iterator i = counts.begin(); i != counts.end(); ++i)
        wprintf(L"  %s: %ld\n", i->first.c_str(), i->second);
    return S_OK;
}

int wmain(int argc, wchar_t** argv)
{
    if (argc != 3) return 2;
    ICluster* pCluster = NULL;
    VARIANT timestamp, version;
    VariantInit(&timestamp);
    VariantInit(&version);

    HRESULT hr = CoInitialize(NULL);
    if (FAILED(hr)) return 1;
    hr = CoCreateInstance(CLSID_Cluster, NULL, CLSCTX_INPROC_SERVER, IID_ICluster, (void**)&pCluster);
    if (FAILED(hr)) goto Done;
    {
        BSTR headNode = SysAllocString(argv[1]);
        hr = pCluster->Connect(headNode);
        SysFreeString(headNode);
    }
    if (SUCCEEDED(hr)) hr = CountJobs(pCluster, &timestamp, &version);
    for (int round = _wtoi(argv[2]); SUCCEEDED(hr) && round > 0; --round)
    {
        Sleep(MINUTE);
        VariantClear(&version);  // with the timestamp kept: what is new, or has another status
        hr = CountJobs(pCluster, &timestamp, &version);
    }
    if (FAILED(hr))
    {
        BSTR message = NULL;
        pCluster->get_ErrorMessage(&message);
        wprintf(L"0x%08lX: %s\n", hr, message);
        SysFreeString(message);
    }

Done:
    VariantClear(&timestamp);
    VariantClear(&version);
    if (pCluster != NULL) pCluster->Release();
    CoUninitialize();
    return FAILED(hr) ? 1 : 0;
}
