/** Tokens, with which a person's scripts act as that person. */
import { randomBytes } from "node:crypto";
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import { journaled, journaledUnless } from "../../platform/journal/index.ts";
import { hashToken } from "../../platform/sign-in/index.ts";
import { words } from "../languages/index.ts";
import type { TokenId, TokenInput } from "../model.ts";
import { readTokens, writeToken, writeTokenEnd } from "../token-store.ts";
import { type Asker, about, allowedOwn, type Deps } from "./command.ts";

/** Every token begins so, that it can be told from other secrets where one has slipped out. */
export const tokenPrefix = "rapport_";

const mostTokens = 50;
const day = 86_400_000;

/** Makes a token, which is given back this once: only its SHA-256 is kept. */
export async function createToken({ db }: Deps, asker: Asker, { name, days }: TokenInput): Promise<Result<string>> {
  const person = allowedOwn(asker, "account.secure");
  if (!person.ok) return person;
  const token = `${tokenPrefix}${randomBytes(32).toString("base64url")}`;
  const id = newId<"token">();
  const expires = new Date(Date.now() + days * day);
  const entry = about(asker.reader, person.value, "token.create", { token: id, expires: expires.toISOString() });
  const line = { ...entry, private: { name } };
  const full = await journaledUnless<Problem>(db, line, { what: "token", whose: person.value }, async (writing) => {
    if ((await readTokens(writing, person.value)).length >= mostTokens)
      return { status: 409, code: "too-many-tokens", title: words.in(asker.language)("too-many-tokens") };
    await writeToken(writing, { id, person: person.value, name, hash: hashToken(token), expires_at: expires });
    return null;
  });
  return full ? fail(full) : ok(token);
}

export async function revokeToken({ db }: Deps, asker: Asker, token: TokenId): Promise<Result<string>> {
  const person = allowedOwn(asker, "account.secure");
  if (!person.ok) return person;
  const kept = (await readTokens(db, person.value)).find(({ id }) => id === token);
  if (!kept) return fail({ status: 404, code: "no-such-token", title: words.in(asker.language)("no-such-token") });
  await journaled(db, about(asker.reader, person.value, "token.revoke", { token }), (writing) =>
    writeTokenEnd(writing, person.value, token),
  );
  return ok(kept.name);
}
