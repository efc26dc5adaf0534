import { z } from "zod";
import { StartProblem } from "./start-problem.ts";

/** An empty variable is as good as none. */
const optional = <S extends z.ZodType>(schema: S) => z.preprocess((text) => (text === "" ? undefined : text), schema);
const text = optional(z.string().optional());
const address = (protocols: RegExp, example: string) =>
  optional(z.url({ protocol: protocols, error: `must be an address such as ${example}` }).optional());

const host = z.string().regex(/^[a-z0-9.-]+$/i, "must be host names, separated by commas");
const hosts = z.preprocess(
  (given) =>
    String(given ?? "")
      .split(",")
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ""),
  z.array(host),
);

const port = z.coerce
  .number({ error: "must be a number" })
  .int()
  .min(0, "must be 0 to 65535")
  .max(65_535, "must be 0 to 65535");

const hops = z.coerce.number({ error: "must be how many proxies stand before Rapport" }).int().min(0).max(10);

const schema = z
  .object({
    PORT: optional(port.default(8080)),
    HOST: optional(z.string().default("127.0.0.1")),
    RAPPORT_DATA: optional(z.string().default("./data")),
    RAPPORT_SECRET: text,
    RAPPORT_URL: address(/^https?$/, "https://rapport.example"),
    DATABASE_URL: address(/^postgres(ql)?$/, "postgres://user:password@host/database"),
    SMTP_URL: address(/^smtps?$/, "smtp://user:password@mail.example:587"),
    MAIL_FROM: text,
    OIDC_ISSUER: address(/^https?$/, "https://login.example"),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    SIGN_UP: optional(z.enum(["open", "invited"], "must be open or invited").default("open")),
    TRUST_PROXY: optional(hops.default(0)),
    MODEL_URL: address(/^https?$/, "http://127.0.0.1:11434/v1"),
    MODEL_NAME: text,
    MODEL_KEY: text,
    IMPORT_ALLOW: hosts,
    RAPPORT_SAMPLE: optional(z.enum(["yes", "no"]).default("yes")),
    LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
  })
  .superRefine((given, context) => {
    const need = (when: unknown, name: keyof typeof given, because: string) => {
      if (when && !given[name]) context.addIssue({ code: "custom", path: [name], message: `is missing: ${because}` });
    };
    need(given.OIDC_ISSUER, "OIDC_CLIENT_ID", "OIDC_ISSUER is set");
    need(given.OIDC_ISSUER, "OIDC_CLIENT_SECRET", "OIDC_ISSUER is set");
    need(given.SMTP_URL, "MAIL_FROM", "SMTP_URL is set, and every mail has a sender");
    need(given.MODEL_URL, "MODEL_NAME", "MODEL_URL is set");
  });

/** How this installation is set up, from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Scheme, host and port that readers use; null: the address it listens at. */
  readonly url: string | null;
  readonly databaseUrl: string | null;
  /** With which cookies are signed; null: one made at the first start and kept in the data folder. */
  readonly secret: string | null;
  /** Whether anybody with a mail address may sign in, or those alone who were invited. */
  readonly signUp: "open" | "invited";
  /** How many proxies before Rapport are trusted to say, in X-Forwarded-For, whom they heard. */
  readonly trustProxy: number;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  readonly model: { readonly url: string; readonly name: string; readonly key: string | null } | null;
  /** Hosts from which captions may be fetched. */
  readonly importAllow: readonly string[];
  /** Whether a new installation begins with the sample forum. */
  readonly sample: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws StartProblem `configuration`, one line for each variable that is wrong; never a value. */
export function readConfig(environment: Environment): Config {
  const read = schema.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    throw new StartProblem("configuration", lines.join("\n"));
  }
  const given = read.data;
  const { SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, MODEL_URL, MODEL_NAME } = given;
  return {
    port: given.PORT,
    host: given.HOST,
    dataFolder: given.RAPPORT_DATA,
    url: given.RAPPORT_URL === undefined ? null : new URL(given.RAPPORT_URL).origin,
    databaseUrl: given.DATABASE_URL ?? null,
    secret: given.RAPPORT_SECRET ?? null,
    signUp: given.SIGN_UP,
    trustProxy: given.TRUST_PROXY,
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
    oidc:
      OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
        ? { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }
        : null,
    model: MODEL_URL && MODEL_NAME ? { url: MODEL_URL, name: MODEL_NAME, key: given.MODEL_KEY ?? null } : null,
    importAllow: given.IMPORT_ALLOW,
    sample: given.RAPPORT_SAMPLE === "yes",
    logLevel: given.LOG_LEVEL,
  };
}
