import { z } from "zod";
import { roles } from "../../kernel/reader.ts";
import type { Problem } from "../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../platform/html/index.ts";
import type { Ask, Typed } from "../../platform/http/index.ts";
import { words as entries } from "../entries/languages/index.ts";
import { words } from "../languages/index.ts";
import { Act } from "./parts.tsx";

const place = z.object({ id: z.string(), title: z.string() });
const role = z.enum(roles);

export const peopleView = z.object({
  /** The place whose people these are; null for the whole installation. */
  in: place.nullable(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      /** Whether their entry in the directory is one that the reader may see. */
      entry: z.boolean(),
      grants: z.array(
        z.object({ role, scope: z.string().nullable(), place: z.string().nullable(), mayWithdraw: z.boolean() }),
      ),
    }),
  ),
  /** What the reader may entrust here. */
  mayGrant: z.array(role),
  places: z.array(place),
  /** Whether the reader looks after the directory of the whole installation. */
  keeps: z.boolean(),
});
export type PeopleView = z.infer<typeof peopleView>;

interface PeopleProps {
  readonly view: PeopleView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

export function PeoplePage({ view, ask, typed = {}, problem }: PeopleProps) {
  const say = words.in(ask.language);
  return (
    <Frame
      ask={ask}
      title={say("people-title")}
      crumbs={view.in ? [{ title: say("people-title"), href: "/people" }] : []}
    >
      <h1>
        <bdi>{view.in?.title ?? say("people-title")}</bdi>
      </h1>
      <p class="meta">{say("people-count", { count: view.people.length })}</p>
      {view.keeps ? (
        <p class="meta">
          <a href="/directory/limits">{entries.in(ask.language)("limits-link")}</a>
        </p>
      ) : null}
      <Refusal problem={problem} />
      {view.mayGrant.length > 0 ? <Invite view={view} ask={ask} typed={typed} problem={problem} /> : null}
      {view.mayGrant.length > 0 && view.people.length > 0 ? <GrantForm view={view} ask={ask} /> : null}
      <h2>{say("people-list")}</h2>
      {view.people.length === 0 ? <p>{say("people-none")}</p> : null}
      <ul class="rows">
        {view.people.map((person) => (
          <li>
            <strong>
              {person.entry ? (
                <a href={`/people/${person.id}`}>
                  <bdi>{person.name || say("no-name")}</bdi>
                </a>
              ) : (
                <bdi>{person.name || say("no-name")}</bdi>
              )}
            </strong>
            <small dir="ltr">{person.email}</small>
            <ul class="plain">
              {person.grants.map((grant) => (
                <li class="acts">
                  <span>
                    {say(`role-${grant.role}`)}
                    {": "}
                    <bdi>{grant.place ?? say("whole-installation")}</bdi>
                  </span>
                  {grant.mayWithdraw ? (
                    <Act
                      to="/people/withdraw"
                      values={{ person: person.id, role: grant.role, ...(grant.scope ? { scope: grant.scope } : {}) }}
                      label={say("withdraw")}
                      about={`${say(`role-${grant.role}`)}, ${person.name}`}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function RoleAndPlace({ view, ask, id }: { readonly view: PeopleView; readonly ask: Ask; readonly id: string }) {
  const say = words.in(ask.language);
  return (
    <>
      <Field name={`role-${id}`} label={say("role")}>
        <select id={`role-${id}`} name="role">
          {view.mayGrant.toReversed().map((one) => (
            <option value={one}>{say(`role-${one}`)}</option>
          ))}
        </select>
      </Field>
      {view.in ? (
        <input type="hidden" name="scope" value={view.in.id} />
      ) : (
        <Field name={`scope-${id}`} label={say("place")}>
          <select id={`scope-${id}`} name="scope">
            <option value="">{say("whole-installation")}</option>
            {view.places.map((one) => (
              <option value={one.id}>{one.title}</option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}

function GrantForm({ view, ask }: { readonly view: PeopleView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <details>
      <summary>{say("grant")}</summary>
      <form method="post" action="/people/grant">
        <Field name="person" label={say("person")}>
          <select id="person" name="person">
            {view.people.map((person) => (
              <option value={person.id}>{person.name ? `${person.name} · ${person.email}` : person.email}</option>
            ))}
          </select>
        </Field>
        <RoleAndPlace view={view} ask={ask} id="grant" />
        <p>
          <button type="submit">{say("grant")}</button>
        </p>
      </form>
    </details>
  );
}

function Invite({ view, ask, typed = {}, problem }: PeopleProps) {
  const say = words.in(ask.language);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  return (
    <details open={problem !== undefined || view.people.length < 2}>
      <summary>{say("invite")}</summary>
      <form method="post" action="/people/invite">
        <Field name="name" label={say("name")} problem={problem}>
          <input
            id="name"
            name="name"
            {...tied({ problem }, "name")}
            value={text("name")}
            required
            maxlength={120}
            dir="auto"
            autocomplete="off"
          />
        </Field>
        <Field name="email" label={say("email")} hint={say("invite-hint")} problem={problem}>
          <input
            type="email"
            id="email"
            name="email"
            {...tied({ problem }, "email", say("invite-hint"))}
            value={text("email")}
            required
            maxlength={254}
            dir="ltr"
            autocomplete="off"
          />
        </Field>
        <RoleAndPlace view={view} ask={ask} id="invite" />
        <p>
          <button type="submit">{say("invite")}</button>
        </p>
      </form>
    </details>
  );
}
