/** Erasure: everything that is a person's own goes, what was done in public stays without a name, and the journal holds. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { type Asker, allowedOwn, type DoorDeps } from "../commands/command.ts";
import { tellOfNoContact } from "../entries/commands/no-contact.ts";
import { readPersonEntry } from "../entries/store/read-persons.ts";
import { words as roomWords } from "../languages/index.ts";
import { holdAdministrators } from "../store.ts";
import { words } from "./languages/index.ts";
import type { LawParts } from "./model.ts";
import { destroySalts, eraseHoldings, readJoined } from "./store.ts";

const lastOne = new Error("nobody would be left to administer");

/** `typed` is the mail address of the account, by which its owner says a second time that they mean it. */
export async function eraseMe(
  deps: DoorDeps,
  { holdings }: LawParts,
  asker: Asker,
  typed: string,
): Promise<Result<null>> {
  // Not by a script's token: it may be in the wrong hands.
  const own = allowedOwn(asker, "account.secure");
  if (!own.ok) return own;
  const person = own.value;
  const { db } = deps;
  const email = await addressOf(db, person);
  if (email === null || typed.trim().toLowerCase() !== email.toLowerCase()) {
    const say = words.in(asker.language);
    const fields = { email: say("erase-wrong-address") };
    return fail({ status: 422, code: "wrong-address", title: say("erase-wrong-address"), fields });
  }
  const roles = (await readPersonEntry(db, person))?.roles ?? [];
  const all: readonly PersonId[] = [person, ...(await readJoined(db, person))];
  // Told by nobody: the line of an erasure should not be the one that names who was erased once more.
  const entry = { actor: null, capacity: null, act: "person.erase", subject: `/people/${person}`, payload: {} };
  try {
    await journaled(db, entry, async (writing) => {
      const administers = asker.reader.grants.some(({ role }) => role === "administrator");
      if (administers && (await holdAdministrators(writing, person)) === 0) throw lastOne;
      for (const one of all) {
        await destroySalts(writing, one);
        await eraseHoldings(writing, holdings, one, one === person ? email : null);
      }
    });
  } catch (error) {
    if (error !== lastOne) throw error;
    return fail({ status: 409, code: "last-administrator", title: roomWords.in(asker.language)("last-administrator") });
  }
  for (const role of roles) await tellOfNoContact(deps, asker, role);
  return ok(null);
}
