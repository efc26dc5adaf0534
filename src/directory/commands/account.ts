/** One's own account: what one is called, which sign-ins and passkeys there are. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { writePasskeyEnd, writeSignInEnd } from "../../platform/sign-in/index.ts";
import { words } from "../languages/index.ts";
import type { SettingsInput } from "../model.ts";
import { writeSettings } from "../store.ts";
import { type Asker, about, allowedOwn, type Deps, type DoorDeps } from "./command.ts";

export async function saveSettings({ db }: Deps, asker: Asker, input: SettingsInput): Promise<Result<null>> {
  const person = allowedOwn(asker, "account.edit");
  if (!person.ok) return person;
  const entry = { ...about(asker.reader, person.value, "person.settings", {}), private: { ...input } };
  await journaled(db, entry, (writing) => writeSettings(writing, person.value, input));
  return ok(null);
}

/** Ends one sign-in of one's own, or all but the one that asks. Gives back how many ended. */
export async function endSignIns(
  { db, doors }: DoorDeps,
  asker: Asker,
  headers: Headers,
  only: string | null,
): Promise<Result<number>> {
  const person = allowedOwn(asker, "account.secure");
  if (!person.ok) return person;
  const now = await doors.whoIs(headers);
  const which = only === null ? { allBut: now?.signIn ?? noSignIn } : { only };
  const entry = about(asker.reader, person.value, "sign-in.end", only === null ? { others: true } : { signIn: only });
  return ok(await journaled(db, entry, (writing) => writeSignInEnd(writing, person.value, which)));
}

const noSignIn = "00000000-0000-0000-0000-000000000000";

export async function removePasskey({ db }: Deps, asker: Asker, passkey: string): Promise<Result<null>> {
  const person = allowedOwn(asker, "account.secure");
  if (!person.ok) return person;
  const entry = about(asker.reader, person.value, "passkey.remove", { passkey });
  const removed = await journaled(db, entry, (writing) => writePasskeyEnd(writing, person.value, passkey));
  if (removed > 0) return ok(null);
  return fail({ status: 404, code: "no-such-passkey", title: words.in(asker.language)("no-such-passkey") });
}
