export { createLog, type ErrorTrace, type Log, type LogFields, traceOf } from "./create-log.ts";
export { requestLog, requestNumber } from "./request-log.ts";
