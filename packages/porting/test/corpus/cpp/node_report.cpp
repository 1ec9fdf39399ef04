// Writes a table of nodes and of what runs on them.
#include "stdafx.h"
#include "frame_queue.h"

namespace report {

// A Node of our own that happens to have the names of the API's.
struct Row { std::wstring Name; long Status; void Add(long item) { Total += item; } long Total; };

#define PRINT_TEXT(node, getter) \
    { CComBSTR text; if (SUCCEEDED((node)->getter(&text))) wprintf(L"%s ", (LPCWSTR)text); }
#define SHOW_PROCESSORS(node, count) (node)->get_NumberOfProcessors(&(count))

static const char* StatusName(NodeStatus status)
{
    return status == NodeStatus_Ready ? "ready"
         : status == NodeStatus_Paused ? "paused" : "other";
}

HRESULT PrintNodes(ICluster* pCluster, std::vector<Row>& rows)
{
    CComPtr<IClusterEnumerable> pNodes;
    CComPtr<IEnumVARIANT> pEnum;
    ULONG fetched = 0;
    HRESULT hr = pCluster->get_ComputeNodes(&pNodes);
    if (FAILED(hr)) return hr;
    hr = pNodes->GetEnumerator(&pEnum);
    if (FAILED(hr)) return hr;

    CComVariant item;
    while (pEnum->Next(1, &item, &fetched) == S_OK)
    {
        CComQIPtr<INode> pNode(item.pdispVal);
        Row row;
        CComBSTR name;
        NodeStatus status;
        long processors = 0, idle = 0;
        if (pNode != NULL)
        {
            pNode->get_Name(&name);
            pNode->get_Status(&status);
            SHOW_PROCESSORS(pNode, processors);
            pNode->get_NumberOfIdleProcessors(&idle);
            row.Name = name;
            row.Status = status;
            row.Add(idle);
            rows.push_back(row);
            printf("%S %s: pNode->get_Memory(&memory) not shown\n", name.m_str, StatusName(status));
        }
        item.Clear();
    }
    return S_OK;
}

HRESULT PrintCounter(FrameQueue& queue)
{
    CComPtr<IClusterCounter> pCounter;
    ICluster* pCluster = queue.Cluster();
    long idle, busy, queued;
    HRESULT hr = pCluster->get_ClusterCounter(&pCounter);
    if (SUCCEEDED(hr))
    {
        pCounter->get_NumberOfIdleProcessors(&idle);
        pCounter->get_NumberOfBusyProcessors(&busy);
        pCounter->get_NumberOfQueuedJobs(&queued);
        wprintf(L"%ld idle, %ld busy, %ld queued\n", idle, busy, queued);
    }
    return hr;
}

// Pages through the jobs of a user.
HRESULT PrintJobs(ICluster* pCluster, BSTR user)
{
    VARIANT timestamp, version;
    VariantInit(&timestamp);
    VariantInit(&version);
    CComPtr<IClusterEnumerable> pJobs;
    HRESULT hr = pCluster->ListJobsWithPaging(user, JobStatus_Running, VARIANT_FALSE, &timestamp, &version, 50, &pJobs);
    if (FAILED(hr)) return hr;

    CComPtr<IEnumVARIANT> pEnum;
    CComVariant item;
    pJobs->GetEnumerator(&pEnum);
    while (S_OK == pEnum->Next(1, &item, NULL))
    {
        CComPtr<IJob> pJob;
        if (FAILED(item.pdispVal->QueryInterface(__uuidof(IJob), (void**)&pJob))) continue;
        long id;
        DATE submitted;
        CComBSTR owner;
        pJob->get_Id(&id);
        pJob->get_SubmitTime(&submitted);
        pJob->get_SubmittedBy(&owner);
        // pJob->get_Runtime(&runtime);
        item.Clear();
    }
    VariantClear(&timestamp);
    return S_OK;
}

HRESULT RequeueFailed(ICluster* pCluster, const std::vector<long>& failed)
{
    CComPtr<IClusterEnumerable> pIds;
    RETURN_IF_FAILED(pCluster->CreateClusterEnumerable(&pIds));
    for (size_t i = 0; i < failed.size(); i++)
        RETURN_IF_FAILED(pIds->Add(CComVariant(failed[i], VT_I4)));
    return pCluster->RequeueJobs(pIds);
}

} // namespace report
