import type { CallMode, JobFilter, JobInfo, Page, PageCursor, TaskInfo } from "@ccp/core";
import { z } from "zod";
import {
  clusterCounter,
  commandResult,
  credentials,
  jobExplanation,
  jobInfo,
  jobSpec,
  jobTerms,
  nameValuePair,
  nodeInfo,
  resourceUsage,
  taskCounts,
  taskInfo,
  taskTerms,
} from "./data-schemas.ts";
import type { ServiceTypes } from "./operations.gen.ts";
import { booleanText, jobStatus, long, longText } from "./wire-values.ts";

const optionalText: z.ZodType<string | null> = z.string().nullable().default(null);

function pageOf<T>(item: z.ZodType<T>): z.ZodType<Page<T>> {
  return z.strictObject({ items: z.array(item), timestamp: z.string(), version: z.string() });
}

const cursorFields = { timestamp: optionalText, version: optionalText };

/**
 * The form of every type of the contract in a JSON body. A schema decodes what comes over the wire and encodes what
 * goes out; a type that the contract gains and that is not here does not compile.
 */
export const typeSchemas: { readonly [T in keyof ServiceTypes]: z.ZodType<ServiceTypes[T]> } = {
  void: z.void(),
  string: z.string(),
  "string | null": optionalText,
  boolean: z.boolean(),
  number: long,
  "readonly number[]": z.array(long),
  CallMode: z.strictObject({ wait: z.boolean() }),
  Credentials: credentials.prefault({ user: null, password: null }),
  PageCursor: z.strictObject(cursorFields),
  JobFilter: z.strictObject({ submittedBy: optionalText, status: jobStatus }),
  JobSpec: jobSpec,
  "readonly JobSpec[]": z.array(jobSpec),
  JobTerms: jobTerms,
  TaskTerms: taskTerms,
  "readonly TaskTerms[]": z.array(taskTerms),
  "readonly NameValuePair[]": z.array(nameValuePair),
  "readonly NodeInfo[]": z.array(nodeInfo),
  ClusterCounterInfo: clusterCounter,
  JobInfo: jobInfo,
  "readonly JobInfo[]": z.array(jobInfo),
  "Page<JobInfo>": pageOf<JobInfo>(jobInfo),
  ResourceUsageInfo: resourceUsage,
  TaskCounts: taskCounts,
  TaskInfo: taskInfo,
  "readonly TaskInfo[]": z.array(taskInfo),
  "Page<TaskInfo>": pageOf<TaskInfo>(taskInfo),
  "{ readonly task: TaskInfo | null; readonly timestamp: string }": z.strictObject({
    task: taskInfo.nullable(),
    timestamp: z.string(),
  }),
  JobExplanation: jobExplanation,
  "readonly CommandResultInfo[]": z.array(commandResult),
};

/** A type that can stand in a path or a query: the fields it has there, each a text. */
type QueryFields = Readonly<Record<string, z.ZodType<unknown, string | undefined>>>;

const wait: z.ZodType<boolean, string | undefined> = booleanText.default(true);
const textOrNull: z.ZodType<string | null, string | undefined> = z.codec(
  z.string().optional(),
  z.string().nullable(),
  { decode: (text) => text ?? null, encode: (text) => text ?? undefined },
);

/** The fields that a parameter of this type has in a query; one that stands for itself has the field "". */
export const queryFields: { readonly [T in keyof ServiceTypes]?: QueryFields } = {
  string: { "": z.string() },
  "string | null": { "": textOrNull },
  number: { "": longText },
  boolean: { "": booleanText.default(false) },
  CallMode: { wait } satisfies Record<keyof CallMode, unknown>,
  PageCursor: { timestamp: textOrNull, version: textOrNull } satisfies Record<keyof PageCursor, unknown>,
  JobFilter: { submittedBy: textOrNull, status: jobStatus } satisfies Record<keyof JobFilter, unknown>,
};
