#pragma once
// Submits the runs of a CFD solver to the cluster. Used by the desktop shell.
#include <atlbase.h>
#include <atlcom.h>
#include <string>
#include <vector>
#include "ccpapi.h"

#define RETURN_IF_FAILED(expr)                                        \
    do {                                                              \
        HRESULT _hr = (expr);                                         \
        if (FAILED(_hr)) {                                            \
            TraceFailure(#expr, __FILE__, __LINE__, _hr);             \
            return _hr;                                               \
        }                                                             \
    } while (0)

#define JUMP_ON_FAIL(hr, label) if (FAILED(hr)) goto label

namespace cfd {

void TraceFailure(const char* what, const char* file, int line, HRESULT hr);

struct RunSpec
{
    std::wstring Name;       // not a member of the API
    std::wstring CommandLine;
    long MinimumNumberOfProcessors;
    long MaximumNumberOfProcessors;
};

class CRunSubmitter
{
public:
    CRunSubmitter() : m_jobId(0), m_priority(JobPriority_Normal) {}
    virtual ~CRunSubmitter();

    HRESULT Open(LPCWSTR headNode);
    HRESULT Submit(const std::vector<RunSpec>& runs, _Out_ long* pJobId);
    HRESULT Wait(DWORD timeoutMs, __out JobStatus* pStatus);
    HRESULT Summary(CComBSTR& text) const;
    static HRESULT SetTerm(IJob* pJob, LPCWSTR name, const VARIANT& value);

private:
    HRESULT AddRun(IJob* pJob, const RunSpec& spec);
    void LogLastError();

    CComPtr<ICluster> m_spCluster;
    CComQIPtr<IJob> m_spJob;
    long m_jobId;
    JobPriority m_priority;
};

} // namespace cfd
