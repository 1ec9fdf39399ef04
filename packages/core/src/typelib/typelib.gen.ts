import type { TypeLibrary } from "./model.ts";

/** The type library CcpAPI 1.0. */
export const typeLibrary: TypeLibrary = {
  "library": {
    "name": "CcpAPI",
    "libid": "8B500590-B26F-36BB-96C9-3BCCCD768E42",
    "version": "1.0"
  },
  "interfaces": [
    {
      "name": "ICluster",
      "iid": "98136C13-CB10-4D76-BB2C-9F4A5DFB03B2",
      "base": "IDispatch",
      "page": "icluster",
      "members": [
        {
          "name": "get_Name",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-name"
        },
        {
          "name": "get_ErrorMessage",
          "kind": "propget",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-errormessage"
        },
        {
          "name": "get_Timeout",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-timeout"
        },
        {
          "name": "put_Timeout",
          "kind": "propput",
          "dispid": 1610743810,
          "slot": 10,
          "parameters": [
            {
              "name": "timeout",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-put-timeout"
        },
        {
          "name": "SetEnvironmentVariable",
          "kind": "method",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Value",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-setenvironmentvariable"
        },
        {
          "name": "get_EnvironmentVariables",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-environmentvariables"
        },
        {
          "name": "SetClusterParameter",
          "kind": "method",
          "dispid": 1610743814,
          "slot": 13,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Value",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-setclusterparameter"
        },
        {
          "name": "get_Parameters",
          "kind": "propget",
          "dispid": 1610743815,
          "slot": 14,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-parameters"
        },
        {
          "name": "get_IsAsynchronous",
          "kind": "propget",
          "dispid": 1610743816,
          "slot": 15,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-isasynchronous"
        },
        {
          "name": "put_IsAsynchronous",
          "kind": "propput",
          "dispid": 1610743816,
          "slot": 16,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            }
          ],
          "retval": null,
          "page": "icluster-put-isasynchronous"
        },
        {
          "name": "Connect",
          "kind": "method",
          "dispid": 1610743818,
          "slot": 17,
          "parameters": [
            {
              "name": "clusterName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-connect"
        },
        {
          "name": "IsAdmin",
          "kind": "method",
          "dispid": 1610743819,
          "slot": 18,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-isadmin"
        },
        {
          "name": "get_ComputeNodes",
          "kind": "propget",
          "dispid": 1610743820,
          "slot": 19,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-computenodes"
        },
        {
          "name": "ApproveNode",
          "kind": "method",
          "dispid": 1610743821,
          "slot": 20,
          "parameters": [
            {
              "name": "NodeName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-approvenode"
        },
        {
          "name": "PauseNode",
          "kind": "method",
          "dispid": 1610743822,
          "slot": 21,
          "parameters": [
            {
              "name": "NodeName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-pausenode"
        },
        {
          "name": "ResumeNode",
          "kind": "method",
          "dispid": 1610743823,
          "slot": 22,
          "parameters": [
            {
              "name": "NodeName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-resumenode"
        },
        {
          "name": "get_ClusterCounter",
          "kind": "propget",
          "dispid": 1610743824,
          "slot": 23,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterCounter**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-get-clustercounter"
        },
        {
          "name": "CreateClusterEnumerable",
          "kind": "method",
          "dispid": 1610743825,
          "slot": 24,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createclusterenumerable"
        },
        {
          "name": "GetJob",
          "kind": "method",
          "dispid": 1610743826,
          "slot": 25,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IJob**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-getjob"
        },
        {
          "name": "CreateJob",
          "kind": "method",
          "dispid": 1610743827,
          "slot": 26,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IJob**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createjob"
        },
        {
          "name": "CreateJobFromXml",
          "kind": "method",
          "dispid": 1610743828,
          "slot": 27,
          "parameters": [
            {
              "name": "xmlDocument",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IJob**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createjobfromxml"
        },
        {
          "name": "CreateJobFromXmlFile",
          "kind": "method",
          "dispid": 1610743829,
          "slot": 28,
          "parameters": [
            {
              "name": "xmlDocument",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IJob**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createjobfromxmlfile"
        },
        {
          "name": "ListAllJobs",
          "kind": "method",
          "dispid": 1610743830,
          "slot": 29,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listalljobs"
        },
        {
          "name": "ListAllJobsWithPaging",
          "kind": "method",
          "dispid": 1610743831,
          "slot": 30,
          "parameters": [
            {
              "name": "withTasks",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "Timestamp",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "Version",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "pageSize",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listalljobswithpaging"
        },
        {
          "name": "ListJobs",
          "kind": "method",
          "dispid": 1610743832,
          "slot": 31,
          "parameters": [
            {
              "name": "SubmittedBy",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Status",
              "direction": "in",
              "optional": false,
              "type": "JobStatus"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listjobs"
        },
        {
          "name": "ListJobsWithPaging",
          "kind": "method",
          "dispid": 1610743833,
          "slot": 32,
          "parameters": [
            {
              "name": "SubmittedBy",
              "direction": "in",
              "optional": true,
              "type": "BSTR"
            },
            {
              "name": "Status",
              "direction": "in",
              "optional": false,
              "type": "JobStatus"
            },
            {
              "name": "withTasks",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "Timestamp",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "Version",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "pageSize",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listjobswithpaging"
        },
        {
          "name": "ListJobsOnNode",
          "kind": "method",
          "dispid": 1610743834,
          "slot": 33,
          "parameters": [
            {
              "name": "NodeName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listjobsonnode"
        },
        {
          "name": "AddJob",
          "kind": "method",
          "dispid": 1610743835,
          "slot": 34,
          "parameters": [
            {
              "name": "Job",
              "direction": "in",
              "optional": false,
              "type": "IJob*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-addjob"
        },
        {
          "name": "AddJobs",
          "kind": "method",
          "dispid": 1610743836,
          "slot": 35,
          "parameters": [
            {
              "name": "jobs",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-addjobs"
        },
        {
          "name": "SubmitJob",
          "kind": "method",
          "dispid": 1610743837,
          "slot": 36,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-submitjob"
        },
        {
          "name": "SubmitJobs",
          "kind": "method",
          "dispid": 1610743838,
          "slot": 37,
          "parameters": [
            {
              "name": "jobIds",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-submitjobs"
        },
        {
          "name": "QueueJob",
          "kind": "method",
          "dispid": 1610743839,
          "slot": 38,
          "parameters": [
            {
              "name": "Job",
              "direction": "in",
              "optional": false,
              "type": "IJob*"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-queuejob"
        },
        {
          "name": "QueueJobs",
          "kind": "method",
          "dispid": 1610743840,
          "slot": 39,
          "parameters": [
            {
              "name": "jobs",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-queuejobs"
        },
        {
          "name": "CancelJob",
          "kind": "method",
          "dispid": 1610743841,
          "slot": 40,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Message",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-canceljob"
        },
        {
          "name": "CancelJobs",
          "kind": "method",
          "dispid": 1610743842,
          "slot": 41,
          "parameters": [
            {
              "name": "jobIds",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            },
            {
              "name": "Message",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-canceljobs"
        },
        {
          "name": "RequeueJob",
          "kind": "method",
          "dispid": 1610743843,
          "slot": 42,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-requeuejob"
        },
        {
          "name": "RequeueJobs",
          "kind": "method",
          "dispid": 1610743844,
          "slot": 43,
          "parameters": [
            {
              "name": "jobIds",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            }
          ],
          "retval": null,
          "page": "icluster-requeuejobs"
        },
        {
          "name": "ModifyJob",
          "kind": "method",
          "dispid": 1610743845,
          "slot": 44,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Job",
              "direction": "in",
              "optional": false,
              "type": "IJob*"
            }
          ],
          "retval": null,
          "page": "icluster-modifyjob"
        },
        {
          "name": "ModifyJobTerm",
          "kind": "method",
          "dispid": 1610743846,
          "slot": 45,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "termName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "termValue",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-modifyjobterm"
        },
        {
          "name": "SetJobCredentials",
          "kind": "method",
          "dispid": 1610743847,
          "slot": 46,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-setjobcredentials"
        },
        {
          "name": "SetJobCredentialsFromCache",
          "kind": "method",
          "dispid": 1610743848,
          "slot": 47,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-setjobcredentialsfromcache"
        },
        {
          "name": "SetCachedCredentials",
          "kind": "method",
          "dispid": 1610743849,
          "slot": 48,
          "parameters": [
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-setcachedcredentials"
        },
        {
          "name": "DeleteCachedCredentials",
          "kind": "method",
          "dispid": 1610743850,
          "slot": 49,
          "parameters": [
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-deletecachedcredentials"
        },
        {
          "name": "GetJobResourceUsage",
          "kind": "method",
          "dispid": 1610743851,
          "slot": 50,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IResourceUsage**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-getjobresourceusage"
        },
        {
          "name": "GetJobCounter",
          "kind": "method",
          "dispid": 1610743852,
          "slot": 51,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IJobCounter**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-getjobcounter"
        },
        {
          "name": "GetTask",
          "kind": "method",
          "dispid": 1610743853,
          "slot": 52,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "taskId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "ITask**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-gettask"
        },
        {
          "name": "CreateTask",
          "kind": "method",
          "dispid": 1610743854,
          "slot": 53,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "ITask**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createtask"
        },
        {
          "name": "CreateTaskFromXml",
          "kind": "method",
          "dispid": 1610743855,
          "slot": 54,
          "parameters": [
            {
              "name": "xmlDocument",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "ITask**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createtaskfromxml"
        },
        {
          "name": "CreateTaskFromXmlFile",
          "kind": "method",
          "dispid": 1610743856,
          "slot": 55,
          "parameters": [
            {
              "name": "path",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "ITask**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-createtaskfromxmlfile"
        },
        {
          "name": "AddTask",
          "kind": "method",
          "dispid": 1610743857,
          "slot": 56,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Task",
              "direction": "in",
              "optional": false,
              "type": "ITask*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-addtask"
        },
        {
          "name": "AddTasks",
          "kind": "method",
          "dispid": 1610743858,
          "slot": 57,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "tasks",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-addtasks"
        },
        {
          "name": "ListTasks",
          "kind": "method",
          "dispid": 1610743859,
          "slot": 58,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listtasks"
        },
        {
          "name": "ListTasksWithPaging",
          "kind": "method",
          "dispid": 1610743860,
          "slot": 59,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Timestamp",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "Version",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "pageSize",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listtaskswithpaging"
        },
        {
          "name": "ListTasksOnNode",
          "kind": "method",
          "dispid": 1610743861,
          "slot": 60,
          "parameters": [
            {
              "name": "NodeName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-listtasksonnode"
        },
        {
          "name": "CancelTask",
          "kind": "method",
          "dispid": 1610743862,
          "slot": 61,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "taskId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Message",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-canceltask"
        },
        {
          "name": "CancelTasks",
          "kind": "method",
          "dispid": 1610743863,
          "slot": 62,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "taskIds",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            },
            {
              "name": "Message",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "icluster-canceltasks"
        },
        {
          "name": "RequeueTask",
          "kind": "method",
          "dispid": 1610743864,
          "slot": 63,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "taskId",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-requeuetask"
        },
        {
          "name": "RequeueTasks",
          "kind": "method",
          "dispid": 1610743865,
          "slot": 64,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "taskIds",
              "direction": "in",
              "optional": false,
              "type": "IClusterEnumerable*"
            }
          ],
          "retval": null,
          "page": "icluster-requeuetasks"
        },
        {
          "name": "GetTaskResourceUsage",
          "kind": "method",
          "dispid": 1610743866,
          "slot": 65,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "taskId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IResourceUsage**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-gettaskresourceusage"
        },
        {
          "name": "CheckAnyTask",
          "kind": "method",
          "dispid": 1610743867,
          "slot": 66,
          "parameters": [
            {
              "name": "jobId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Timestamp",
              "direction": "in,out",
              "optional": false,
              "type": "VARIANT*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "ITask**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-checkanytask"
        },
        {
          "name": "GetNewCommandId",
          "kind": "method",
          "dispid": 1610743868,
          "slot": 67,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-getnewcommandid"
        },
        {
          "name": "ExecuteCommand",
          "kind": "method",
          "dispid": 1610743869,
          "slot": 68,
          "parameters": [
            {
              "name": "Id",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Task",
              "direction": "in",
              "optional": false,
              "type": "ITask*"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-executecommand"
        },
        {
          "name": "ExecuteCommandWithPaging",
          "kind": "method",
          "dispid": 1610743870,
          "slot": 69,
          "parameters": [
            {
              "name": "Id",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "Task",
              "direction": "in",
              "optional": false,
              "type": "ITask*"
            },
            {
              "name": "userName",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "password",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "isConsole",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            },
            {
              "name": "hwndParent",
              "direction": "in",
              "optional": true,
              "type": "long"
            },
            {
              "name": "pageSize",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-executecommandwithpaging"
        },
        {
          "name": "WaitForCommand",
          "kind": "method",
          "dispid": 1610743871,
          "slot": 70,
          "parameters": [
            {
              "name": "Id",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-waitforcommand"
        },
        {
          "name": "WaitForCommandWithPaging",
          "kind": "method",
          "dispid": 1610743872,
          "slot": 71,
          "parameters": [
            {
              "name": "Id",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pageSize",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-waitforcommandwithpaging"
        },
        {
          "name": "ReadExecutionResult",
          "kind": "method",
          "dispid": 1610743873,
          "slot": 72,
          "parameters": [
            {
              "name": "result",
              "direction": "in",
              "optional": false,
              "type": "IExecutionResult*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "icluster-readexecutionresult"
        },
        {
          "name": "EndCommand",
          "kind": "method",
          "dispid": 1610743874,
          "slot": 73,
          "parameters": [
            {
              "name": "Id",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "icluster-endcommand"
        }
      ]
    },
    {
      "name": "IClusterCounter",
      "iid": "9770EF9C-F6F8-40CB-9C4E-B8B3B910083E",
      "base": "IDispatch",
      "page": "iclustercounter",
      "members": [
        {
          "name": "get_TotalNumberOfJobs",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-totalnumberofjobs"
        },
        {
          "name": "get_NumberOfNotSubmittedJobs",
          "kind": "propget",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofnotsubmittedjobs"
        },
        {
          "name": "get_NumberOfQueuedJobs",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofqueuedjobs"
        },
        {
          "name": "get_NumberOfRunningJobs",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofrunningjobs"
        },
        {
          "name": "get_NumberOfFinishedJobs",
          "kind": "propget",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberoffinishedjobs"
        },
        {
          "name": "get_NumberOfFailedJobs",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberoffailedjobs"
        },
        {
          "name": "get_NumberOfCancelledJobs",
          "kind": "propget",
          "dispid": 1610743814,
          "slot": 13,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofcancelledjobs"
        },
        {
          "name": "get_TotalNumberOfTasks",
          "kind": "propget",
          "dispid": 1610743815,
          "slot": 14,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-totalnumberoftasks"
        },
        {
          "name": "get_NumberOfNotSubmittedTasks",
          "kind": "propget",
          "dispid": 1610743816,
          "slot": 15,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofnotsubmittedtasks"
        },
        {
          "name": "get_NumberOfRunningTasks",
          "kind": "propget",
          "dispid": 1610743817,
          "slot": 16,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofrunningtasks"
        },
        {
          "name": "get_NumberOfQueuedTasks",
          "kind": "propget",
          "dispid": 1610743818,
          "slot": 17,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofqueuedtasks"
        },
        {
          "name": "get_NumberOfFailedTasks",
          "kind": "propget",
          "dispid": 1610743819,
          "slot": 18,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberoffailedtasks"
        },
        {
          "name": "get_NumberOfCancelledTasks",
          "kind": "propget",
          "dispid": 1610743820,
          "slot": 19,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofcancelledtasks"
        },
        {
          "name": "get_NumberOfFinishedTasks",
          "kind": "propget",
          "dispid": 1610743821,
          "slot": 20,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberoffinishedtasks"
        },
        {
          "name": "get_TotalNumberOfNodes",
          "kind": "propget",
          "dispid": 1610743822,
          "slot": 21,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-totalnumberofnodes"
        },
        {
          "name": "get_NumberOfIdleNodes",
          "kind": "propget",
          "dispid": 1610743823,
          "slot": 22,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofidlenodes"
        },
        {
          "name": "get_NumberOfPausedNodes",
          "kind": "propget",
          "dispid": 1610743824,
          "slot": 23,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofpausednodes"
        },
        {
          "name": "get_NumberOfUnreachableNodes",
          "kind": "propget",
          "dispid": 1610743825,
          "slot": 24,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofunreachablenodes"
        },
        {
          "name": "get_NumberOfReadyNodes",
          "kind": "propget",
          "dispid": 1610743826,
          "slot": 25,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofreadynodes"
        },
        {
          "name": "get_NumberOfPendingNodes",
          "kind": "propget",
          "dispid": 1610743827,
          "slot": 26,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofpendingnodes"
        },
        {
          "name": "get_TotalNumberOfProcessors",
          "kind": "propget",
          "dispid": 1610743828,
          "slot": 27,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-totalnumberofprocessors"
        },
        {
          "name": "get_NumberOfBusyProcessors",
          "kind": "propget",
          "dispid": 1610743829,
          "slot": 28,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofbusyprocessors"
        },
        {
          "name": "get_NumberOfIdleProcessors",
          "kind": "propget",
          "dispid": 1610743830,
          "slot": 29,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofidleprocessors"
        },
        {
          "name": "get_NumberOfUnreachableProcessors",
          "kind": "propget",
          "dispid": 1610743831,
          "slot": 30,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofunreachableprocessors"
        },
        {
          "name": "get_NumberOfPendingProcessors",
          "kind": "propget",
          "dispid": 1610743832,
          "slot": 31,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-numberofpendingprocessors"
        },
        {
          "name": "get_Timestamp",
          "kind": "propget",
          "dispid": 1610743833,
          "slot": 32,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "SAFEARRAY**"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-get-timestamp"
        },
        {
          "name": "Equals",
          "kind": "method",
          "dispid": 1610743834,
          "slot": 33,
          "parameters": [
            {
              "name": "counter",
              "direction": "in",
              "optional": false,
              "type": "IClusterCounter*"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclustercounter-equals"
        }
      ]
    },
    {
      "name": "IClusterEnumerable",
      "iid": "09283FBF-85A6-40F6-8B66-62F8AA3ED4E6",
      "base": "IDispatch",
      "page": "iclusterenumerable",
      "members": [
        {
          "name": "get_IsReadOnly",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "iclusterenumerable-get-isreadonly"
        },
        {
          "name": "GetEnumerator",
          "kind": "method",
          "dispid": -4,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IEnumVARIANT**"
            }
          ],
          "retval": "pRetVal",
          "page": "iclusterenumerable-getenumerator"
        },
        {
          "name": "Add",
          "kind": "method",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "item",
              "direction": "in",
              "optional": false,
              "type": "VARIANT"
            }
          ],
          "retval": null,
          "page": "iclusterenumerable-add"
        },
        {
          "name": "Remove",
          "kind": "method",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "item",
              "direction": "in",
              "optional": false,
              "type": "VARIANT"
            }
          ],
          "retval": null,
          "page": "iclusterenumerable-remove"
        }
      ]
    },
    {
      "name": "IExecutionResult",
      "iid": "A9FB02AB-B5B7-4A33-A18B-11DFD5BB026F",
      "base": "IDispatch",
      "page": "iexecutionresult",
      "members": [
        {
          "name": "get_CommandId",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iexecutionresult-get-commandid"
        },
        {
          "name": "get_NodeName",
          "kind": "propget",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "iexecutionresult-get-nodename"
        },
        {
          "name": "get_ExitCode",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iexecutionresult-get-exitcode"
        },
        {
          "name": "get_Output",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "iexecutionresult-get-output"
        }
      ]
    },
    {
      "name": "IJob",
      "iid": "FC9A09D9-8F40-4D6C-B6CF-C12CEA9FC57E",
      "base": "IDispatch",
      "page": "ijob",
      "members": [
        {
          "name": "get_AskedNodes",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-askednodes"
        },
        {
          "name": "put_AskedNodes",
          "kind": "propput",
          "dispid": 1610743808,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-put-askednodes"
        },
        {
          "name": "get_CreateTime",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-createtime"
        },
        {
          "name": "get_EndTime",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-endtime"
        },
        {
          "name": "get_ExtendedJobTerms",
          "kind": "propget",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-extendedjobterms"
        },
        {
          "name": "get_Id",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-id"
        },
        {
          "name": "get_IsBackfill",
          "kind": "propget",
          "dispid": 1610743814,
          "slot": 13,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-isbackfill"
        },
        {
          "name": "get_IsExclusive",
          "kind": "propget",
          "dispid": 1610743815,
          "slot": 14,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-isexclusive"
        },
        {
          "name": "put_IsExclusive",
          "kind": "propput",
          "dispid": 1610743815,
          "slot": 15,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            }
          ],
          "retval": null,
          "page": "ijob-put-isexclusive"
        },
        {
          "name": "get_MaximumNumberOfProcessors",
          "kind": "propget",
          "dispid": 1610743817,
          "slot": 16,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-maximumnumberofprocessors"
        },
        {
          "name": "put_MaximumNumberOfProcessors",
          "kind": "propput",
          "dispid": 1610743817,
          "slot": 17,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "ijob-put-maximumnumberofprocessors"
        },
        {
          "name": "get_MinimumNumberOfProcessors",
          "kind": "propget",
          "dispid": 1610743819,
          "slot": 18,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-minimumnumberofprocessors"
        },
        {
          "name": "put_MinimumNumberOfProcessors",
          "kind": "propput",
          "dispid": 1610743819,
          "slot": 19,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "ijob-put-minimumnumberofprocessors"
        },
        {
          "name": "get_ErrorMessage",
          "kind": "propget",
          "dispid": 1610743821,
          "slot": 20,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-errormessage"
        },
        {
          "name": "get_Name",
          "kind": "propget",
          "dispid": 1610743822,
          "slot": 21,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-name"
        },
        {
          "name": "put_Name",
          "kind": "propput",
          "dispid": 1610743822,
          "slot": 22,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-put-name"
        },
        {
          "name": "get_SubmittedBy",
          "kind": "propget",
          "dispid": 1610743824,
          "slot": 23,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-submittedby"
        },
        {
          "name": "get_Priority",
          "kind": "propget",
          "dispid": 1610743825,
          "slot": 24,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "JobPriority*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-priority"
        },
        {
          "name": "put_Priority",
          "kind": "propput",
          "dispid": 1610743825,
          "slot": 25,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "JobPriority"
            }
          ],
          "retval": null,
          "page": "ijob-put-priority"
        },
        {
          "name": "get_Project",
          "kind": "propget",
          "dispid": 1610743827,
          "slot": 26,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-project"
        },
        {
          "name": "put_Project",
          "kind": "propput",
          "dispid": 1610743827,
          "slot": 27,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-put-project"
        },
        {
          "name": "get_RunUntilCanceled",
          "kind": "propget",
          "dispid": 1610743829,
          "slot": 28,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-rununtilcanceled"
        },
        {
          "name": "put_RunUntilCanceled",
          "kind": "propput",
          "dispid": 1610743829,
          "slot": 29,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            }
          ],
          "retval": null,
          "page": "ijob-put-rununtilcanceled"
        },
        {
          "name": "get_Runtime",
          "kind": "propget",
          "dispid": 1610743831,
          "slot": 30,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-runtime"
        },
        {
          "name": "put_Runtime",
          "kind": "propput",
          "dispid": 1610743831,
          "slot": 31,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-put-runtime"
        },
        {
          "name": "get_StartTime",
          "kind": "propget",
          "dispid": 1610743833,
          "slot": 32,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-starttime"
        },
        {
          "name": "get_SoftwareLicense",
          "kind": "propget",
          "dispid": 1610743834,
          "slot": 33,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-softwarelicense"
        },
        {
          "name": "put_SoftwareLicense",
          "kind": "propput",
          "dispid": 1610743834,
          "slot": 34,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-put-softwarelicense"
        },
        {
          "name": "get_Status",
          "kind": "propget",
          "dispid": 1610743836,
          "slot": 35,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "JobStatus*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-status"
        },
        {
          "name": "get_SubmitTime",
          "kind": "propget",
          "dispid": 1610743837,
          "slot": 36,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-submittime"
        },
        {
          "name": "get_User",
          "kind": "propget",
          "dispid": 1610743838,
          "slot": 37,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-user"
        },
        {
          "name": "put_User",
          "kind": "propput",
          "dispid": 1610743838,
          "slot": 38,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-put-user"
        },
        {
          "name": "get_TaskCount",
          "kind": "propget",
          "dispid": 1610743840,
          "slot": 39,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-get-taskcount"
        },
        {
          "name": "GetTask",
          "kind": "method",
          "dispid": 1610743841,
          "slot": 40,
          "parameters": [
            {
              "name": "taskId",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "ITask**"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-gettask"
        },
        {
          "name": "AddTask",
          "kind": "method",
          "dispid": 1610743842,
          "slot": 41,
          "parameters": [
            {
              "name": "Task",
              "direction": "in",
              "optional": false,
              "type": "ITask*"
            }
          ],
          "retval": null,
          "page": "ijob-addtask"
        },
        {
          "name": "GetEnumerator",
          "kind": "method",
          "dispid": -4,
          "slot": 42,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IEnumVARIANT**"
            }
          ],
          "retval": "pRetVal",
          "page": "ijob-getenumerator"
        },
        {
          "name": "SetExtendedJobTerm",
          "kind": "method",
          "dispid": 1610743844,
          "slot": 43,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Value",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "ijob-setextendedjobterm"
        },
        {
          "name": "Clear",
          "kind": "method",
          "dispid": 1610743845,
          "slot": 44,
          "parameters": [],
          "retval": null,
          "page": "ijob-clear"
        }
      ]
    },
    {
      "name": "IJobCounter",
      "iid": "E7CBDACF-E4A1-41BE-A834-B67C9CB5A5F3",
      "base": "IDispatch",
      "page": "ijobcounter",
      "members": [
        {
          "name": "get_NumberOfNotSubmittedTasks",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijobcounter-get-numberofnotsubmittedtasks"
        },
        {
          "name": "get_NumberOfQueuedTasks",
          "kind": "propget",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijobcounter-get-numberofqueuedtasks"
        },
        {
          "name": "get_NumberOfRunningTasks",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijobcounter-get-numberofruntasks"
        },
        {
          "name": "get_NumberOfFinishedTasks",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijobcounter-get-numberoffinishedtasks"
        },
        {
          "name": "get_NumberOfFailedTasks",
          "kind": "propget",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijobcounter-get-numberoffailedtasks"
        },
        {
          "name": "get_NumberOfCancelledTasks",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "ijobcounter-get-numberofcancelledtasks"
        }
      ]
    },
    {
      "name": "INameValue",
      "iid": "9B65B41C-2FED-451B-A2D0-2D6B0A4358EE",
      "base": "IDispatch",
      "page": "inamevalue",
      "members": [
        {
          "name": "get_Name",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "inamevalue-get-name"
        },
        {
          "name": "get_Value",
          "kind": "propget",
          "dispid": 0,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "inamevalue-get-value"
        }
      ]
    },
    {
      "name": "INameValueCollection",
      "iid": "C8AB1951-86B2-476F-BE8E-6064EBD26A08",
      "base": "IDispatch",
      "page": "inamevaluecollection",
      "members": [
        {
          "name": "get_Count",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "inamevaluecollection-get-count"
        },
        {
          "name": "Clone",
          "kind": "method",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "inamevaluecollection-clone"
        },
        {
          "name": "Clear",
          "kind": "method",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [],
          "retval": null,
          "page": "inamevaluecollection-clear"
        },
        {
          "name": "Add",
          "kind": "method",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "obj",
              "direction": "in",
              "optional": false,
              "type": "VARIANT"
            }
          ],
          "retval": null,
          "page": "inamevaluecollection-add"
        },
        {
          "name": "Insert",
          "kind": "method",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "index",
              "direction": "in",
              "optional": false,
              "type": "long"
            },
            {
              "name": "var",
              "direction": "in",
              "optional": false,
              "type": "INameValue"
            }
          ],
          "retval": null,
          "page": "inamevaluecollection-insert"
        },
        {
          "name": "Set",
          "kind": "method",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Value",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "inamevaluecollection-set"
        },
        {
          "name": "Remove",
          "kind": "method",
          "dispid": 1610743814,
          "slot": 13,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "inamevaluecollection-remove"
        },
        {
          "name": "RemoveAt",
          "kind": "method",
          "dispid": 1610743815,
          "slot": 14,
          "parameters": [
            {
              "name": "index",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "inamevaluecollection-removeat"
        },
        {
          "name": "GetEnumerator",
          "kind": "method",
          "dispid": -4,
          "slot": 15,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IEnumVARIANT**"
            }
          ],
          "retval": "pRetVal",
          "page": "inamevaluecollection-getenumerator"
        }
      ]
    },
    {
      "name": "INode",
      "iid": "C9348695-D89C-4FAD-90E4-0F385359C9AD",
      "base": "IDispatch",
      "page": "inode",
      "members": [
        {
          "name": "get_Memory",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-memory"
        },
        {
          "name": "get_Name",
          "kind": "propget",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-name"
        },
        {
          "name": "get_NumberOfProcessors",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-numberofprocessors"
        },
        {
          "name": "get_NumberOfIdleProcessors",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-numberofidleprocessors"
        },
        {
          "name": "get_ProcessorArchitecture",
          "kind": "propget",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-processorarchitecture"
        },
        {
          "name": "get_ProcessorSpeed",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-processorspeed"
        },
        {
          "name": "get_Status",
          "kind": "propget",
          "dispid": 1610743814,
          "slot": 13,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "NodeStatus*"
            }
          ],
          "retval": "pRetVal",
          "page": "inode-get-status"
        }
      ]
    },
    {
      "name": "IResourceUsage",
      "iid": "C0E64FDB-68EF-4ED8-812D-3C4B3FECD3F0",
      "base": "IDispatch",
      "page": "iresourceusage",
      "members": [
        {
          "name": "get_AllocatedNodes",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "iresourceusage-get-allocatednodes"
        },
        {
          "name": "get_NumberOfProcesses",
          "kind": "propget",
          "dispid": 1610743809,
          "slot": 8,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iresourceusage-get-numberofprocesses"
        },
        {
          "name": "get_Processes",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "IClusterEnumerable**"
            }
          ],
          "retval": "pRetVal",
          "page": "iresourceusage-get-processes"
        },
        {
          "name": "get_KernelProcessorTime",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "__int64*"
            }
          ],
          "retval": "pRetVal",
          "page": "iresourceusage-get-kernelprocessortime"
        },
        {
          "name": "get_UserProcessorTime",
          "kind": "propget",
          "dispid": 1610743812,
          "slot": 11,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "__int64*"
            }
          ],
          "retval": "pRetVal",
          "page": "iresourceusage-get-userprocessortime"
        },
        {
          "name": "get_WorkingSet",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "iresourceusage-get-workingset"
        }
      ]
    },
    {
      "name": "ITask",
      "iid": "E43BD973-17A3-4D7E-B322-18696705A32E",
      "base": "IDispatch",
      "page": "itask",
      "members": [
        {
          "name": "get_RequiredNodes",
          "kind": "propget",
          "dispid": 1610743808,
          "slot": 7,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-requirednodes"
        },
        {
          "name": "put_RequiredNodes",
          "kind": "propput",
          "dispid": 1610743808,
          "slot": 8,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-requirednodes"
        },
        {
          "name": "get_CreateTime",
          "kind": "propget",
          "dispid": 1610743810,
          "slot": 9,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-createtime"
        },
        {
          "name": "get_CommandLine",
          "kind": "propget",
          "dispid": 1610743811,
          "slot": 10,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-commandline"
        },
        {
          "name": "put_CommandLine",
          "kind": "propput",
          "dispid": 1610743811,
          "slot": 11,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-commandline"
        },
        {
          "name": "get_Depend",
          "kind": "propget",
          "dispid": 1610743813,
          "slot": 12,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-depend"
        },
        {
          "name": "put_Depend",
          "kind": "propput",
          "dispid": 1610743813,
          "slot": 13,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-depend"
        },
        {
          "name": "get_EndTime",
          "kind": "propget",
          "dispid": 1610743815,
          "slot": 14,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-endtime"
        },
        {
          "name": "get_EnvironmentVariables",
          "kind": "propget",
          "dispid": 1610743816,
          "slot": 15,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-environmentvariables"
        },
        {
          "name": "get_ExtendedTaskTerms",
          "kind": "propget",
          "dispid": 1610743817,
          "slot": 16,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "INameValueCollection**"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-extendedtaskterms"
        },
        {
          "name": "get_ExitCode",
          "kind": "propget",
          "dispid": 1610743818,
          "slot": 17,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-exitcode"
        },
        {
          "name": "get_Id",
          "kind": "propget",
          "dispid": 1610743819,
          "slot": 18,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-id"
        },
        {
          "name": "get_IsExclusive",
          "kind": "propget",
          "dispid": 1610743820,
          "slot": 19,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-isexclusive"
        },
        {
          "name": "put_IsExclusive",
          "kind": "propput",
          "dispid": 1610743820,
          "slot": 20,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            }
          ],
          "retval": null,
          "page": "itask-put-isexclusive"
        },
        {
          "name": "get_IsRerunnable",
          "kind": "propget",
          "dispid": 1610743822,
          "slot": 21,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "VARIANT_BOOL*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-isrerunnable"
        },
        {
          "name": "put_IsRerunnable",
          "kind": "propput",
          "dispid": 1610743822,
          "slot": 22,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "VARIANT_BOOL"
            }
          ],
          "retval": null,
          "page": "itask-put-isrerunnable"
        },
        {
          "name": "get_MaximumNumberOfProcessors",
          "kind": "propget",
          "dispid": 1610743824,
          "slot": 23,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-maximumnumberofprocessors"
        },
        {
          "name": "put_MaximumNumberOfProcessors",
          "kind": "propput",
          "dispid": 1610743824,
          "slot": 24,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "itask-put-maximumnumberofprocessors"
        },
        {
          "name": "get_MinimumNumberOfProcessors",
          "kind": "propget",
          "dispid": 1610743826,
          "slot": 25,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-minimumnumberofprocessors"
        },
        {
          "name": "put_MinimumNumberOfProcessors",
          "kind": "propput",
          "dispid": 1610743826,
          "slot": 26,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "long"
            }
          ],
          "retval": null,
          "page": "itask-put-minimumnumberofprocessors"
        },
        {
          "name": "get_ErrorMessage",
          "kind": "propget",
          "dispid": 1610743828,
          "slot": 27,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-errormessage"
        },
        {
          "name": "get_Name",
          "kind": "propget",
          "dispid": 1610743829,
          "slot": 28,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-name"
        },
        {
          "name": "put_Name",
          "kind": "propput",
          "dispid": 1610743829,
          "slot": 29,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-name"
        },
        {
          "name": "get_ParentJobId",
          "kind": "propget",
          "dispid": 1610743831,
          "slot": 30,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "long*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-parentjobid"
        },
        {
          "name": "get_Runtime",
          "kind": "propget",
          "dispid": 1610743832,
          "slot": 31,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-runtime"
        },
        {
          "name": "put_Runtime",
          "kind": "propput",
          "dispid": 1610743832,
          "slot": 32,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-runtime"
        },
        {
          "name": "get_StartTime",
          "kind": "propget",
          "dispid": 1610743834,
          "slot": 33,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-starttime"
        },
        {
          "name": "get_Status",
          "kind": "propget",
          "dispid": 1610743835,
          "slot": 34,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "TaskStatus*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-status"
        },
        {
          "name": "get_Stdin",
          "kind": "propget",
          "dispid": 1610743836,
          "slot": 35,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-stdin"
        },
        {
          "name": "put_Stdin",
          "kind": "propput",
          "dispid": 1610743836,
          "slot": 36,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-stdin"
        },
        {
          "name": "get_Stdout",
          "kind": "propget",
          "dispid": 1610743838,
          "slot": 37,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-stdout"
        },
        {
          "name": "put_Stdout",
          "kind": "propput",
          "dispid": 1610743838,
          "slot": 38,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-stdout"
        },
        {
          "name": "get_Stderr",
          "kind": "propget",
          "dispid": 1610743840,
          "slot": 39,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-stderr"
        },
        {
          "name": "put_Stderr",
          "kind": "propput",
          "dispid": 1610743840,
          "slot": 40,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-stderr"
        },
        {
          "name": "get_SubmitTime",
          "kind": "propget",
          "dispid": 1610743842,
          "slot": 41,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "DATE*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-submittime"
        },
        {
          "name": "get_WorkDirectory",
          "kind": "propget",
          "dispid": 1610743843,
          "slot": 42,
          "parameters": [
            {
              "name": "pRetVal",
              "direction": "out",
              "optional": false,
              "type": "BSTR*"
            }
          ],
          "retval": "pRetVal",
          "page": "itask-get-workdirectory"
        },
        {
          "name": "put_WorkDirectory",
          "kind": "propput",
          "dispid": 1610743843,
          "slot": 43,
          "parameters": [
            {
              "name": "Val",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-put-workdirectory"
        },
        {
          "name": "SetExtendedTaskTerm",
          "kind": "method",
          "dispid": 1610743845,
          "slot": 44,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Value",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-setextendedtaskterm"
        },
        {
          "name": "SetEnvironmentVariable",
          "kind": "method",
          "dispid": 1610743846,
          "slot": 45,
          "parameters": [
            {
              "name": "Name",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            },
            {
              "name": "Value",
              "direction": "in",
              "optional": false,
              "type": "BSTR"
            }
          ],
          "retval": null,
          "page": "itask-setenvironmentvariable"
        }
      ]
    }
  ],
  "coclasses": [
    {
      "name": "Cluster",
      "clsid": "1DA43A99-31B9-4CD1-A3A7-9BC6EC9B696F",
      "progid": "Microsoft.ComputeCluster.Cluster",
      "default": "ICluster"
    },
    {
      "name": "Node",
      "clsid": "345A7BB3-C249-4C6A-9A72-94569C09A7AF",
      "progid": "Microsoft.ComputeCluster.Node",
      "default": "INode"
    },
    {
      "name": "Job",
      "clsid": "727C9DC1-E1BA-4750-8300-6495DE5DB578",
      "progid": "Microsoft.ComputeCluster.Job",
      "default": "IJob"
    },
    {
      "name": "Task",
      "clsid": "60650A6E-F4F0-4A1C-BBC7-399A3EFAAB8D",
      "progid": "Microsoft.ComputeCluster.Task",
      "default": "ITask"
    },
    {
      "name": "ClusterCounter",
      "clsid": "81BEC618-C361-406B-A7B1-A17A0CC9EBE3",
      "progid": "Microsoft.ComputeCluster.ClusterCounter",
      "default": "IClusterCounter"
    },
    {
      "name": "JobCounter",
      "clsid": "8BF38748-1FF4-49E5-BC1F-6833C6FC879D",
      "progid": "Microsoft.ComputeCluster.JobCounter",
      "default": "IJobCounter"
    },
    {
      "name": "ResourceUsage",
      "clsid": "FB666ABC-BE14-4094-840B-5CF4A89DAD24",
      "progid": "Microsoft.ComputeCluster.ResourceUsage",
      "default": "IResourceUsage"
    },
    {
      "name": "NameValue",
      "clsid": "E04C268B-5073-4B2D-B9A5-6435935D0C70",
      "progid": "Microsoft.ComputeCluster.NameValue",
      "default": "INameValue"
    },
    {
      "name": "NameValueCollection",
      "clsid": "4260DE34-014D-4EA1-9E7F-95D5567E3EAA",
      "progid": "Microsoft.ComputeCluster.NameValueCollection",
      "default": "INameValueCollection"
    },
    {
      "name": "ExecutionResult",
      "clsid": "D076DBB0-B77C-43D5-91D6-D7872CADC3C6",
      "progid": "Microsoft.ComputeCluster.ExecutionResult",
      "default": "IExecutionResult"
    },
    {
      "name": "ClusterEnumerable",
      "clsid": "F567FCF9-0042-4764-876B-EA59389E2AED",
      "progid": "Microsoft.ComputeCluster.ClusterEnumerable",
      "default": "IClusterEnumerable"
    }
  ],
  "enumerations": [
    {
      "name": "NodeStatus",
      "guid": "B113CE2D-CB21-423C-B691-255721B861B7",
      "values": [
        [
          "NodeStatus_Ready",
          0
        ],
        [
          "NodeStatus_Paused",
          1
        ],
        [
          "NodeStatus_Unreachable",
          2
        ],
        [
          "NodeStatus_PendingApproval",
          3
        ]
      ],
      "page": "nodestatus"
    },
    {
      "name": "JobStatus",
      "guid": "4DB2A200-F06F-4A3D-B165-ACFE4AA16BC2",
      "values": [
        [
          "JobStatus_NotSubmitted",
          0
        ],
        [
          "JobStatus_Queued",
          1
        ],
        [
          "JobStatus_Running",
          2
        ],
        [
          "JobStatus_Finished",
          3
        ],
        [
          "JobStatus_Failed",
          4
        ],
        [
          "JobStatus_Cancelled",
          5
        ]
      ],
      "page": "jobstatus"
    },
    {
      "name": "JobPriority",
      "guid": "846060B2-2267-4DA5-AE80-714726B8179C",
      "values": [
        [
          "JobPriority_Lowest",
          0
        ],
        [
          "JobPriority_BelowNormal",
          1
        ],
        [
          "JobPriority_Normal",
          2
        ],
        [
          "JobPriority_AboveNormal",
          3
        ],
        [
          "JobPriority_Highest",
          4
        ]
      ],
      "page": "jobpriority"
    },
    {
      "name": "TaskStatus",
      "guid": "343577AE-8168-4F66-B3F1-F88760297355",
      "values": [
        [
          "TaskStatus_NotSubmitted",
          0
        ],
        [
          "TaskStatus_Queued",
          1
        ],
        [
          "TaskStatus_Running",
          2
        ],
        [
          "TaskStatus_Finished",
          3
        ],
        [
          "TaskStatus_Failed",
          4
        ],
        [
          "TaskStatus_Cancelled",
          5
        ]
      ],
      "page": "taskstatus"
    }
  ]
};
