/** Who stands, and the forms by which one comes to stand. */

import { countryCodes } from "../../kernel/places/countries.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { AreaField, type FormState, SelectField, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { countryName, groupName, type Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { genders } from "../model.ts";
import type { CandidateView, ElectionView } from "../view-model.ts";
import { Form } from "./form.tsx";

/** What a candidate is, in a line: affiliation, group, country, and who nominated them where it is told. */
export function About({ one, ask, by }: { readonly one: CandidateView; readonly ask: Ask; readonly by?: boolean }) {
  const { affiliation, group, country, nominatedBy } = one;
  const parts = [
    affiliation,
    group ? groupName(ask.language, group) : "",
    country ? countryName(ask.language, country) : "",
    by && nominatedBy ? words.in(ask.language)("nominated-by", { name: nominatedBy }) : "",
  ].filter(Boolean);
  return (
    <small>
      {parts.map((part, index) => (
        <>
          {index > 0 ? " · " : ""}
          <bdi>{part}</bdi>
        </>
      ))}
    </small>
  );
}

export function Candidates({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{say("candidates")}</h2>
      {view.candidates.length === 0 ? <p>{say("no-candidates")}</p> : <p class="hint">{say("order-note")}</p>}
      <ol class="rows plain">
        {view.candidates.map((one) => (
          <li>
            <span class="name">
              {one.number}. <bdi>{one.name}</bdi>
            </span>
            <About one={one} ask={ask} by />
            {one.state === "struck" ? <p dir="auto">{say("struck-because", { reason: one.reason ?? "" })}</p> : null}
            {one.statement === "" || one.state === "struck" ? null : <p dir="auto">{one.statement}</p>}
          </li>
        ))}
      </ol>
      {view.waiting > 0 ? <p class="hint">{say("waiting-for-answer", { count: view.waiting })}</p> : null}
    </section>
  );
}

/** By name, in the order of the language. */
const countriesIn = (language: Language) =>
  countryCodes
    .map((code) => ({ value: code, text: countryName(language, code) }))
    .sort((a, b) => a.text.localeCompare(b.text, language));

function StandingFields({ form }: { readonly form: FormState }) {
  const { language } = form.ask;
  const say = words.in(language);
  const none = { value: "", text: say("not-said") };
  const groups = [none, ...stakeholderGroupNames.map((group) => ({ value: group, text: groupName(language, group) }))];
  const countries = [none, ...countriesIn(language)];
  const known = [none, ...genders.map((gender) => ({ value: gender, text: say(`gender-${gender}`) }))];
  return (
    <>
      <TextField form={form} name="affiliation" label={say("field-affiliation")} />
      <SelectField form={form} name="group" label={say("field-group")} choices={groups} />
      <SelectField form={form} name="country" label={say("field-country")} choices={countries} />
      <AreaField form={form} name="statement" label={say("field-statement")} rows={4} />
      <SelectField form={form} name="gender" label={say("field-gender")} hint={say("hint-gender")} choices={known} />
    </>
  );
}

/** For somebody who was nominated: to accept or to decline. */
export function Asked({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const [asked] = view.you.asked;
  if (!asked) return null;
  const form: FormState = { ask, values: { statement: asked.statement }, problem: null };
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say("asked-title")}</h2>
      <p class="meta">{asked.by ? say("nominated-by", { name: asked.by }) : null}</p>
      <p>{say("asked-says")}</p>
      <Form form={form} button={say("accept")} action={`${view.href}/answer`}>
        <input type="hidden" name="nomination" value={asked.id} />
        <input type="hidden" name="answer" value="accept" />
        <StandingFields form={form} />
      </Form>
      <form method="post" action={`${view.href}/answer`}>
        <input type="hidden" name="nomination" value={asked.id} />
        <input type="hidden" name="answer" value="decline" />
        <button type="submit" class="quiet">
          {say("decline")}
        </button>
      </form>
    </section>
  );
}

function Withdraw({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  return (
    <form method="post" action={`${view.href}/answer`}>
      <input type="hidden" name="nomination" value={view.you.stands ?? ""} />
      <input type="hidden" name="answer" value="withdraw" />
      <button type="submit" class="quiet">
        {words.in(ask.language)("withdraw")}
      </button>
    </form>
  );
}

/** For everybody signed in, while nominations are open. One field has one id on the page: the forms stand on pages of their own where both would be needed. */
export function Nominate({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const begun = view.phase === "voting" || view.phase === "closed";
  if (!view.you.signedIn || begun) return null;
  const form: FormState = { ask, values: {}, problem: null };
  const stands = view.you.stands !== null;
  return (
    <>
      {stands ? <Withdraw view={view} ask={ask} /> : null}
      {view.phase === "nominations" && !stands && view.you.asked.length === 0 ? (
        <details class="apart">
          <summary>{say("stand-title")}</summary>
          <p>{say("asked-says")}</p>
          <Form form={form} button={say("stand")} action={`${view.href}/nominations`}>
            <StandingFields form={form} />
          </Form>
        </details>
      ) : null}
      {view.phase === "nominations" ? (
        <details class="apart">
          <summary>{say("propose-title")}</summary>
          <p>{say("propose-says")}</p>
          <form method="post" action={`${view.href}/nominations`}>
            <p class="field">
              <label for="propose-name">{say("field-name")}</label>
              <input id="propose-name" name="name" dir="auto" required />
            </p>
            <p class="field">
              <label for="propose-email">{say("field-email")}</label>
              <input id="propose-email" name="email" type="email" dir="ltr" required />
            </p>
            <p class="acts">
              <button type="submit">{say("propose")}</button>
            </p>
          </form>
        </details>
      ) : null}
    </>
  );
}

/** For those who hold the election, until the ballot opens: the list of voters, and striking out with a reason. */
export function Holding({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (!view.mayHold || view.phase === "voting" || view.phase === "closed") return null;
  const form: FormState = { ask, values: {}, problem: null };
  const people = view.strikable.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      {view.terms.electorate.kind === "list" ? (
        <details class="apart">
          <summary>{say("roll-title")}</summary>
          {view.mayEnter ? (
            <Form form={form} button={say("roll-enter")} action={`${view.href}/roll`}>
              <AreaField form={form} name="people" label={say("field-people")} hint={say("hint-people")} rows={8} />
            </Form>
          ) : (
            <p>{say("not-by-address-instead")}</p>
          )}
        </details>
      ) : null}
      {people.length > 0 ? (
        <details class="apart">
          <summary>{say("strike-title")}</summary>
          <p>{say("strike-says")}</p>
          <Form form={form} button={say("strike")} action={`${view.href}/answer`}>
            <input type="hidden" name="answer" value="strike" />
            <SelectField form={form} name="nomination" label={say("field-candidate")} choices={people} />
            <TextField form={form} name="reason" label={say("field-reason")} required />
          </Form>
        </details>
      ) : null}
    </>
  );
}
