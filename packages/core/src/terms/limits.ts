/** Longest job, task or project name, extended term name and user name, in UTF-16 code units (rules JT-2, TT-2). */
export const MAX_NAME_LENGTH = 80;

/** Longest value of an extended term (rule JT-2). */
export const MAX_TERM_VALUE_LENGTH = 1024;

/** Longest password (rule JT-2). */
export const MAX_PASSWORD_LENGTH = 127;

/** Longest command line of a task (rule TT-2). */
export const MAX_COMMAND_LINE_LENGTH = 480;

/** Most that the names and values of all variables may sum up to (rules TT-2, ENV-1). */
export const MAX_VARIABLES_LENGTH = 2048;

/** Longest message of a cancellation (rule CXL-2). */
export const MAX_CANCEL_MESSAGE_LENGTH = 320;

/** The largest `long`. */
export const MAX_LONG = 2_147_483_647;
