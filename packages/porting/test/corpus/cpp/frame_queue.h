#pragma once
#include "stdafx.h"

struct FrameRange { long First; long Last; std::wstring Name; };

// Queues one job for each range of frames.
class FrameQueue
{
public:
    FrameQueue() : m_lastJob(0) {}
    ~FrameQueue();

    HRESULT Open(const wchar_t* headNode);
    HRESULT Submit(const FrameRange& range, long* pJobId);
    HRESULT WaitFor(long jobId, JobStatus* pStatus);
    ICluster* Cluster() const { return m_pCluster; }

private:
    HRESULT AddFrame(IJob* pJob, long frame);

    CComPtr<ICluster> m_pCluster;
    long m_lastJob;
    std::vector<CComPtr<ITask> > m_tasks;
};
