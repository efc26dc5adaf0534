/** Why the application cannot start or a command cannot work, as one line that a person can act on. */
export class StartProblem extends Error {
  readonly code: StartProblemCode;

  constructor(code: StartProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StartProblem";
    this.code = code;
  }
}

export type StartProblemCode =
  | "configuration"
  | "already-running"
  | "port-taken"
  | "folder-not-writable"
  | "disk-full"
  | "newer-version"
  | "no-database"
  | "not-empty"
  | "bad-file";
