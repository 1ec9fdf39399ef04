/** The namespace of job and task documents (rule XML-1). */
export const COMPUTE_CLUSTER_NAMESPACE = "http://www.microsoft.com/ComputeCluster/";

/** The namespaces that are read: the proper one, its `https://` spelling, and none (rule XML-1). */
export const ACCEPTED_NAMESPACES: readonly string[] = [
  COMPUTE_CLUSTER_NAMESPACE,
  "https://www.microsoft.com/ComputeCluster/",
  "",
];

/** The namespace of the attributes that belong to XML Schema itself, such as `xsi:nil`. */
export const XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

/** The namespace that the prefix `xml` always has. */
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
