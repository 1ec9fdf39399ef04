#include <ccpapi.h>
#include <wrl/client.h>
using Microsoft::WRL::ComPtr;
#define HR(x) if (FAILED(hr = x)) { return hr; }
#define SAFE_RELEASE(p) if (p) { (p)->Release(); (p) = NULL; }
static ICluster *g_cluster = NULL;
HRESULT Init() {
  HRESULT hr = CoInitializeEx(0, COINIT_MULTITHREADED);
  HR(::CoCreateInstance(CLSID_Cluster, NULL, CLSCTX_ALL, IID_ICluster, (LPVOID*)&g_cluster));
  BSTR name = SysAllocString(L"head");
  HR(g_cluster->Connect(name));
  SysFreeString(name);
  return S_OK;
}
HRESULT Tasks(long jobId, ITask** ppTask) {
  HRESULT hr; ComPtr<IJob> job; IEnumVARIANT* e = NULL; VARIANT v; ULONG n;
  HR(g_cluster->GetJob(jobId, job.GetAddressOf()));
  if (SUCCEEDED(job->GetEnumerator(&e))) {
    VariantInit(&v);
    while (e->Next(1, &v, &n) == S_OK) {
      ITask* t = NULL;
      v.pdispVal->QueryInterface(IID_ITask, (void**)&t);
      TaskStatus st; t->get_Status(&st);
      if (st == TaskStatus_Failed) { g_cluster->RequeueTask(jobId, 1); *ppTask = t; }
      t->Release(); VariantClear(&v);
    }
    SAFE_RELEASE(e);
  }
  std::unique_ptr<Foo> foo(new Foo()); foo->Connect("x"); foo->AddJob(3);
  std::for_each(x.begin(), x.end(), [&](IJob* j) { j->put_Name(L"a"); });
  auto c2 = g_cluster; c2->EndCommand(3);
  return hr
}
void Broken( { g_cluster->CancelJob(1, NULL);
