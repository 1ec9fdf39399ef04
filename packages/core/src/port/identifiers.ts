import { type GUID, guid } from "../com/guid.ts";

/** Identifies the type library, CcpAPI 1.0. */
export const LIBID_CcpAPI: GUID = guid("8B500590-B26F-36BB-96C9-3BCCCD768E42");

/** Identifies {@link ICluster}. */
export const IID_ICluster: GUID = guid("98136C13-CB10-4D76-BB2C-9F4A5DFB03B2");

/** Identifies {@link IClusterCounter}. */
export const IID_IClusterCounter: GUID = guid("9770EF9C-F6F8-40CB-9C4E-B8B3B910083E");

/** Identifies {@link IClusterEnumerable}. */
export const IID_IClusterEnumerable: GUID = guid("09283FBF-85A6-40F6-8B66-62F8AA3ED4E6");

/** Identifies {@link IExecutionResult}. */
export const IID_IExecutionResult: GUID = guid("A9FB02AB-B5B7-4A33-A18B-11DFD5BB026F");

/** Identifies {@link IJob}. */
export const IID_IJob: GUID = guid("FC9A09D9-8F40-4D6C-B6CF-C12CEA9FC57E");

/** Identifies {@link IJobCounter}. */
export const IID_IJobCounter: GUID = guid("E7CBDACF-E4A1-41BE-A834-B67C9CB5A5F3");

/** Identifies {@link INameValue}. */
export const IID_INameValue: GUID = guid("9B65B41C-2FED-451B-A2D0-2D6B0A4358EE");

/** Identifies {@link INameValueCollection}. */
export const IID_INameValueCollection: GUID = guid("C8AB1951-86B2-476F-BE8E-6064EBD26A08");

/** Identifies {@link INode}. */
export const IID_INode: GUID = guid("C9348695-D89C-4FAD-90E4-0F385359C9AD");

/** Identifies {@link IResourceUsage}. */
export const IID_IResourceUsage: GUID = guid("C0E64FDB-68EF-4ED8-812D-3C4B3FECD3F0");

/** Identifies {@link ITask}. */
export const IID_ITask: GUID = guid("E43BD973-17A3-4D7E-B322-18696705A32E");

/**
 * Identifies the class Cluster (`Microsoft.ComputeCluster.Cluster`), whose default
 * interface is {@link ICluster}.
 */
export const CLSID_Cluster: GUID = guid("1DA43A99-31B9-4CD1-A3A7-9BC6EC9B696F");

/** Identifies the class Node (`Microsoft.ComputeCluster.Node`), whose default interface is {@link INode}. */
export const CLSID_Node: GUID = guid("345A7BB3-C249-4C6A-9A72-94569C09A7AF");

/** Identifies the class Job (`Microsoft.ComputeCluster.Job`), whose default interface is {@link IJob}. */
export const CLSID_Job: GUID = guid("727C9DC1-E1BA-4750-8300-6495DE5DB578");

/** Identifies the class Task (`Microsoft.ComputeCluster.Task`), whose default interface is {@link ITask}. */
export const CLSID_Task: GUID = guid("60650A6E-F4F0-4A1C-BBC7-399A3EFAAB8D");

/**
 * Identifies the class ClusterCounter (`Microsoft.ComputeCluster.ClusterCounter`), whose default
 * interface is {@link IClusterCounter}.
 */
export const CLSID_ClusterCounter: GUID = guid("81BEC618-C361-406B-A7B1-A17A0CC9EBE3");

/**
 * Identifies the class JobCounter (`Microsoft.ComputeCluster.JobCounter`), whose default
 * interface is {@link IJobCounter}.
 */
export const CLSID_JobCounter: GUID = guid("8BF38748-1FF4-49E5-BC1F-6833C6FC879D");

/**
 * Identifies the class ResourceUsage (`Microsoft.ComputeCluster.ResourceUsage`), whose default
 * interface is {@link IResourceUsage}.
 */
export const CLSID_ResourceUsage: GUID = guid("FB666ABC-BE14-4094-840B-5CF4A89DAD24");

/**
 * Identifies the class NameValue (`Microsoft.ComputeCluster.NameValue`), whose default
 * interface is {@link INameValue}.
 */
export const CLSID_NameValue: GUID = guid("E04C268B-5073-4B2D-B9A5-6435935D0C70");

/**
 * Identifies the class NameValueCollection (`Microsoft.ComputeCluster.NameValueCollection`), whose default
 * interface is {@link INameValueCollection}.
 */
export const CLSID_NameValueCollection: GUID = guid("4260DE34-014D-4EA1-9E7F-95D5567E3EAA");

/**
 * Identifies the class ExecutionResult (`Microsoft.ComputeCluster.ExecutionResult`), whose default
 * interface is {@link IExecutionResult}.
 */
export const CLSID_ExecutionResult: GUID = guid("D076DBB0-B77C-43D5-91D6-D7872CADC3C6");

/**
 * Identifies the class ClusterEnumerable (`Microsoft.ComputeCluster.ClusterEnumerable`), whose default
 * interface is {@link IClusterEnumerable}.
 */
export const CLSID_ClusterEnumerable: GUID = guid("F567FCF9-0042-4764-876B-EA59389E2AED");
