/**
 * What a room says of its addresses. A route is data: the site is built from the list of all routes,
 * and so is the description of the API, so that neither can know of an address that the other does not.
 */
import type { Context } from "hono";
import type { z } from "zod";
import type { Reader } from "../../kernel/reader.ts";
import type { Problem, Result } from "../../kernel/result.ts";
import type { Language } from "../languages/index.ts";

/** Anything Hono's JSX makes. */
export type Html = { toString(): string } | Promise<{ toString(): string }>;

/** A request as the rooms see it: plain data, all of it already checked for form. */
export interface Ask {
  readonly reader: Reader;
  readonly language: Language;
  /** IANA name of the reader's time zone; null where they have not said. */
  readonly zone: string | null;
  /** The path asked for, without `.json`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Scheme, host and port under which this installation is known, without a final slash. */
  readonly origin: string;
  /** What the last act said, to be shown once. */
  readonly said: string | null;
  /** As they came, for those who must know how somebody signed in. */
  readonly headers: Headers;
}

/** What is counted together when somebody knocks too often. A page and a file are `read`, an act is `act`, where nothing else is said. */
export type Limit = "read" | "act" | "sign-in" | "link" | "import" | "search";

export interface Page<View> {
  readonly limit?: Limit;
  readonly kind: "page";
  readonly path: string;
  readonly summary: string;
  readonly view: z.ZodType<View>;
  readonly load: (ask: Ask) => Promise<Result<View>>;
  readonly html: (view: View, ask: Ask) => Html;
}

/** What came of an act: where to go, what to tell, and what a program gets. */
export interface Done {
  readonly to: string;
  /** What happened, what follows, how to undo it, in the reader's language. */
  readonly said: string;
  readonly data?: unknown;
  /** Lines of `Set-Cookie`, where the act signs in or out or remembers a setting. */
  readonly cookies?: readonly string[];
}

/** What was typed into a form, as it came, so that a refused form can be shown again with it. */
export type Typed = Readonly<Record<string, string | File | readonly (string | File)[]>>;

export interface Act<Input> {
  readonly limit?: Limit;
  readonly kind: "act";
  readonly method: "post" | "put" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  /** Megabytes that somebody who holds a role may bring; 5 where nothing is said. */
  readonly largest?: number;
  readonly run: (ask: Ask, input: Input) => Promise<Result<Done>>;
  /** What an act that keeps nothing found out, shown at once: there is no page to go to. */
  readonly shown?: (ask: Ask, data: unknown) => Html;
  /** The form again, with what was typed and what is wrong; without it a page that says so. */
  readonly again?: (ask: Ask, typed: Typed, problem: Problem) => Promise<Html>;
}

/** An address that answers with something else than a page: a file, a feed, a stream of events. */
export interface Raw {
  readonly limit?: Limit;
  readonly kind: "raw";
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  /** Media type of the answer. */
  readonly produces: string;
  readonly handle: (ask: Ask, c: Context) => Promise<Response> | Response;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds views and inputs of every shape
export type Route = Page<any> | Act<any> | Raw;

export const page = <View>(made: Omit<Page<View>, "kind">): Route => ({ kind: "page", ...made });
export const act = <Input>(made: Omit<Act<Input>, "kind">): Route => ({ kind: "act", ...made });
export const raw = (made: Omit<Raw, "kind">): Route => ({ kind: "raw", ...made });
