import { pino } from "pino";

/** What happened, for whoever runs the installation: one JSON object a line, on standard error. */
export interface Log {
  info(what: LogFields, message: string): void;
  warn(what: LogFields, message: string): void;
  error(what: LogFields, message: string): void;
}

/**
 * Only what cannot hold what people wrote or who they are: numbers, names from our own code, and errors, of which
 * the log keeps the kind and the place, never the message.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | ErrorTrace>>;

/** Where an error came from. Its message may quote a person's words or address, so it stays out. */
export interface ErrorTrace {
  readonly name: string;
  readonly code: string | null;
  /** Of a database error: what was broken, by name. */
  readonly constraint: string | null;
  readonly at: readonly string[];
}

export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, code: null, constraint: null, at: [] };
  const { code, constraint } = error as Error & { readonly code?: unknown; readonly constraint?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  return {
    name: error.name,
    code: typeof code === "string" ? code : null,
    constraint: typeof constraint === "string" ? constraint : null,
    at: frames.slice(0, 12).map((line) => line.trim().slice(3)),
  };
}

export interface LogOptions {
  readonly level: string;
  /** Where lines go instead of standard error. */
  readonly write?: (line: string) => void;
}

export function createLog({ level, write }: LogOptions): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const formatters = { level: (label: string) => ({ level: label }) };
  const destination = write ? { write } : pino.destination({ dest: 2, sync: true });
  return pino({ ...options, formatters }, destination);
}
