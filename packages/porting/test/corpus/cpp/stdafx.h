// Shared by the render farm tools.
#pragma once

#include <windows.h>
#include <atlbase.h>
#include <comdef.h>
#include <vector>
#include <string>

#import "ccpapi.tlb" no_namespace named_guids raw_interfaces_only

#define CHECK_HR(expr)                 \
    do {                               \
        hr = (expr);                   \
        if (FAILED(hr)) goto Cleanup;  \
    } while (0)

#define RETURN_IF_FAILED(x) { HRESULT _hr = (x); if (FAILED(_hr)) return _hr; }

/* pCluster->Connect(L"old"); was replaced by OpenCluster. */
void LogError(HRESULT hr, const wchar_t* what);
