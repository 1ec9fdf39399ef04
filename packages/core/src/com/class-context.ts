/** Where an object may live: in the caller's process. All objects of the port do. */
export const CLSCTX_INPROC_SERVER = 0x1;
/** Where an object may live: in the caller's process, on behalf of one elsewhere. There are none here. */
export const CLSCTX_INPROC_HANDLER = 0x2;
/** Where an object may live: in another process of the machine. There are none here. */
export const CLSCTX_LOCAL_SERVER = 0x4;
/** Where an object may live: on another machine. There are none here. */
export const CLSCTX_REMOTE_SERVER = 0x10;
/** Where an object may live: in any server. */
export const CLSCTX_SERVER = 0x15;
/** Where an object may live: anywhere. */
export const CLSCTX_ALL = 0x17;
