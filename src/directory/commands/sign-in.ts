/** Coming in and going out. Nobody is told whether an address is known here. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import { letterBox, tooOften } from "../../platform/limits/index.ts";
import { type Cookies, findPersonAt, hashToken } from "../../platform/sign-in/index.ts";
import { words } from "../languages/index.ts";
import { linkLetter } from "../letters.ts";
import { firstLinkWorks, readPerson } from "../store.ts";
import type { Asker, DoorDeps } from "./command.ts";
import { becomeFirstAdministrator } from "./first-administrator.ts";

/** Has a link mailed. The same answer, after the same time, for every address; a few letters a while for each. */
export async function requestLink(deps: DoorDeps, asker: Asker, email: string, next: string): Promise<Result<null>> {
  const wait = await deps.limits.count("mail", null, letterBox(email));
  if (wait !== null) return fail(tooOften(wait, asker.language));
  const { db, doors, mail, signUp } = deps;
  mail.send(async () => {
    const known = await findPersonAt(db, email);
    if (known === null && signUp === "invited") return null;
    const person = known ? await readPerson(db, known) : null;
    let token = "";
    await doors.requestLink(email, (made) => {
      token = made;
    });
    return linkLetter(email, person?.language ?? asker.language, doors.origin, token, next);
  });
  return ok(null);
}

export const deadLink = ({ language }: Asker): Problem => {
  const say = words.in(language);
  return { status: 409, code: "dead-link", title: say("dead-link"), instead: say("dead-link-instead") };
};

/** Uses a link up. Whoever was signed in with this browser before is signed out. */
export async function signInByLink(
  deps: DoorDeps,
  asker: Asker,
  token: string,
  headers: Headers,
): Promise<Result<Cookies>> {
  const cookies = await deps.doors.useLink(token, headers);
  if (cookies === null) return fail(deadLink(asker));
  if (asker.reader.via === "session") await deps.doors.signOut(headers);
  return ok(cookies);
}

export interface FirstInput {
  readonly token: string;
  readonly email: string;
  readonly name: string;
}

/** The first administrator comes in by the link of the terminal. */
export async function signInFirst(
  deps: DoorDeps,
  asker: Asker,
  input: FirstInput,
  headers: Headers,
): Promise<Result<Cookies>> {
  if (!(await firstLinkWorks(deps.db, hashToken(input.token)))) return fail(deadLink(asker));
  const person: PersonId = await deps.doors.personAt(input.email, input.name);
  const became = await becomeFirstAdministrator(deps.db, input.token, person, input.name);
  return became ? ok(await deps.doors.signIn(person, headers)) : fail(deadLink(asker));
}
