/** A decision that can fail in a way its caller must face. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };

/**
 * An error a person can act on: what happened, which rule said so, what they can do now.
 * `code` is a stable name for programs; the texts are in the reader's language.
 */
export interface Problem {
  readonly status: 301 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly rule?: string;
  readonly instead?: string;
  /** What is wrong with a field of the form, by the field's name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Seconds after which it may be tried again, where waiting helps. */
  readonly retryAfter?: number;
  /** With 301: where the thing stands now, for it has moved; readers are sent there. */
  readonly location?: string;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(problem: E): Result<never, E> => ({ ok: false, problem });
