export { type AnalyzeOptions, analyze } from "./analyze.ts";
export {
  type FileReport,
  isAllRecognized,
  type PortingReport,
  type Position,
  type ReportedUse,
  type UseCounts,
  type UseStatus,
} from "./porting-report.ts";
export { formatReport, type Terminal } from "./terminal.ts";
