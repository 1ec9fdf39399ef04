import { E_INVALIDARG, type HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { ClusterSession } from "../../port/icluster/session.ts";
import type { INameValueCollection } from "../../port/iname-value-collection.ts";
import { ServiceError } from "../../service/service-error.ts";
import {
  checkBoolean,
  checkLong,
  checkName,
  checkOut,
  checkText,
  checkVariableName,
} from "../argument-checks.ts";
import { ClusterCalls } from "../cluster-calls.ts";
import { attempt } from "../local-call.ts";
import { NameValueCollection } from "../name-value-collection.ts";

/** The members of ICluster about the connection and the cluster as a whole. */
export abstract class SessionMembers extends ClusterCalls implements ClusterSession {
  get_Name(pRetVal: Out<BSTR>): Promise<HRESULT> {
    if (!this.isConnected) return this.localValue(pRetVal, () => "");
    return this.query(pRetVal, () => ({ send: (service) => service.getName(), value: (name) => name }));
  }

  async get_ErrorMessage(pRetVal: Out<BSTR>): Promise<HRESULT> {
    // Not through local(), which would make its own failure the last error (rule GEN-3).
    return attempt(() => {
      checkOut(pRetVal, "pRetVal");
      pRetVal.value = this.lastError;
    });
  }

  get_Timeout(pRetVal: Out<long>): Promise<HRESULT> {
    return this.localValue(pRetVal, () => this.timeout);
  }

  put_Timeout(timeout: long): Promise<HRESULT> {
    return this.local(() => {
      const milliseconds = checkLong(timeout, "Timeout");
      if (milliseconds < -1) {
        throw new ServiceError(
          E_INVALIDARG,
          `Timeout is ${milliseconds}. Pass milliseconds, or 0 or -1 for no limit.`,
        );
      }
      this.timeout = milliseconds;
    });
  }

  SetEnvironmentVariable(Name: BSTR, Value: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const name = checkVariableName(Name, "Name");
      const value = checkText(Value, "Value");
      return (service) => service.setEnvironmentVariable(name, value);
    });
  }

  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({
      send: (service) => service.getEnvironmentVariables(),
      value: (pairs) => new NameValueCollection(pairs, true),
    }));
  }

  SetClusterParameter(Name: BSTR, Value: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const name = checkName(Name, "Name");
      const value = checkText(Value, "Value");
      return (service) => service.setClusterParameter(name, value);
    });
  }

  get_Parameters(pRetVal: Out<INameValueCollection>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({
      send: (service) => service.getParameters(),
      value: (pairs) => new NameValueCollection(pairs, true),
    }));
  }

  get_IsAsynchronous(pRetVal: Out<VARIANT_BOOL>): Promise<HRESULT> {
    return this.localValue(pRetVal, () => this.isAsynchronous);
  }

  put_IsAsynchronous(Val: VARIANT_BOOL): Promise<HRESULT> {
    return this.local(() => {
      this.isAsynchronous = checkBoolean(Val, "IsAsynchronous");
    });
  }

  Connect(clusterName: BSTR): Promise<HRESULT> {
    return this.connectTo(() => checkName(clusterName, "clusterName"));
  }

  IsAdmin(pRetVal: Out<VARIANT_BOOL>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({
      send: (service) => service.isAdmin(),
      value: (isAdmin) => isAdmin,
    }));
  }
}
