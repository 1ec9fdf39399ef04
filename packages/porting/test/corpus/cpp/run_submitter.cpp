#include "stdafx.h"
#include "run_submitter.h"

namespace cfd {

CRunSubmitter::~CRunSubmitter()
{
    m_spJob.Release();
    m_spCluster.Release();
}

HRESULT CRunSubmitter::Open(LPCWSTR headNode)
{
    ATLASSERT(m_spCluster == NULL);
    RETURN_IF_FAILED(m_spCluster.CoCreateInstance(__uuidof(Cluster), NULL, CLSCTX_INPROC_SERVER));
    RETURN_IF_FAILED(m_spCluster->Connect(CComBSTR(headNode)));
    RETURN_IF_FAILED(m_spCluster->put_Timeout(30 * 1000));
    RETURN_IF_FAILED(m_spCluster->put_IsAsynchronous(VARIANT_FALSE));
    return S_OK;
}

HRESULT CRunSubmitter::AddRun(IJob* pJob, const RunSpec& spec)
{
    CComPtr<ITask> spTask;
    RETURN_IF_FAILED(m_spCluster->CreateTask(&spTask));
    RETURN_IF_FAILED(spTask->put_Name(CComBSTR(spec.Name.c_str())));
    RETURN_IF_FAILED(spTask->put_CommandLine(CComBSTR(spec.CommandLine.c_str())));
    RETURN_IF_FAILED(spTask->put_MinimumNumberOfProcessors(spec.MinimumNumberOfProcessors));
    RETURN_IF_FAILED(spTask->put_MaximumNumberOfProcessors(spec.MaximumNumberOfProcessors));
    RETURN_IF_FAILED(spTask->SetEnvironmentVariable(CComBSTR(L"FLUENT_ARCH"), CComBSTR(L"win64")));
    spTask->put_IsRerunnable(VARIANT_TRUE);
    return pJob->AddTask(spTask);
}

HRESULT CRunSubmitter::Submit(const std::vector<RunSpec>& runs, long* pJobId)
{
    if (!pJobId) return E_POINTER;
    *pJobId = 0;

    CComPtr<IJob> spJob;
    HRESULT hr = m_spCluster->CreateJob(&spJob);
    JUMP_ON_FAIL(hr, done);
    hr = spJob->put_Priority(m_priority);
    JUMP_ON_FAIL(hr, done);
    if (FAILED(hr = spJob->put_Project(CComBSTR(L"aero")))) goto done;

    for (std::vector<RunSpec>::const_iterator it = runs.begin(); it != runs.end(); ++it)
    {
        // it->Name is ours; spJob->get_Name(&x) in a comment is nobody's
        if (it->Name.empty()) continue;
        hr = AddRun(spJob, *it);
        JUMP_ON_FAIL(hr, done);
    }

    hr = m_spCluster->AddJob(spJob, &m_jobId);
    JUMP_ON_FAIL(hr, done);
    hr = m_spCluster->SubmitJob(m_jobId, NULL, NULL, VARIANT_FALSE, reinterpret_cast<long>(GetDesktopWindow()));
    if (SUCCEEDED(hr))
    {
        m_spJob = spJob;
        *pJobId = m_jobId;
    }

done:
    if (FAILED(hr))
        LogLastError();
    return hr;
}

HRESULT CRunSubmitter::Wait(DWORD timeoutMs, JobStatus* pStatus)
{
    const DWORD start = ::GetTickCount();
    for (;;)
    {
        CComPtr<IJob> spFresh;
        RETURN_IF_FAILED(m_spCluster->GetJob(m_jobId, &spFresh));
        RETURN_IF_FAILED(spFresh->get_Status(pStatus));
        switch (*pStatus)
        {
        case JobStatus_Finished:
        case JobStatus_Failed:
        case JobStatus_Cancelled:
            return S_OK;
        }
        if (::GetTickCount() - start > timeoutMs) return HRESULT_FROM_WIN32(ERROR_TIMEOUT);
        ::Sleep(2000);
    }
}

HRESULT CRunSubmitter::Summary(CComBSTR& text) const
{
    CComPtr<IClusterEnumerable> spTasks;
    RETURN_IF_FAILED(m_spCluster->ListTasks(m_jobId, &spTasks));
    CComPtr<IEnumVARIANT> spEnum;
    RETURN_IF_FAILED(spTasks->GetEnumerator(&spEnum));
    CComVariant item;
    ULONG fetched = 0;
    while (spEnum->Next(1, &item, &fetched) == S_OK && fetched == 1)
    {
        CComQIPtr<ITask> spTask(item.pdispVal);
        if (!spTask) { item.Clear(); continue; }
        CComBSTR name;
        TaskStatus status = TaskStatus_NotSubmitted;
        long exitCode = -1;
        spTask->get_Name(&name);
        spTask->get_Status(&status);
        if (status == TaskStatus_Failed && SUCCEEDED(spTask->get_ExitCode(&exitCode)))
        {
            CString line;
            line.Format(L"%s failed: %d\n", (LPCWSTR)name, exitCode);
            text.Append(line);
        }
        item.Clear();
    }
    CComPtr<IResourceUsage> spUsage;
    if (SUCCEEDED(m_spCluster->GetJobResourceUsage(m_jobId, &spUsage)))
    {
        LONGLONG user = 0;
        spUsage->get_UserProcessorTime(&user);
    }
    return S_OK;
}

HRESULT CRunSubmitter::SetTerm(IJob* pJob, LPCWSTR name, const VARIANT& value)
{
    CComVariant copy(value);
    if (copy.vt != VT_BSTR) RETURN_IF_FAILED(copy.ChangeType(VT_BSTR));
    return pJob->SetExtendedJobTerm(CComBSTR(name), copy.bstrVal);
}

void CRunSubmitter::LogLastError()
{
    CComBSTR message;
    if (m_spCluster && SUCCEEDED(m_spCluster->get_ErrorMessage(&message)))
        ATLTRACE(L"cluster->SubmitJob said: %s\n", static_cast<LPCWSTR>(message));
}

} // namespace cfd
