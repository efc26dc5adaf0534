/** What the link of a letter leads to: the question, and two buttons. It works without signing in and without scripts. */
import type { Problem } from "../../kernel/result.ts";
import { Frame, Refusal } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { plainDateInWords } from "../../platform/languages/index.ts";
import type { InvitationView } from "../invitation-view-model.ts";
import { words } from "../languages/index.ts";

interface Props {
  readonly view: InvitationView;
  readonly ask: Ask;
  readonly problem?: Problem;
}

export function InvitationPage({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const { kind, name, as, email } = view;
  const title = say(`invitation-title-${kind}`);
  const about = { name, title: view.process.title };
  return (
    <Frame ask={ask} title={title} styles={["accreditation.css"]}>
      <h1>{title}</h1>
      <p class="lede">{say(`invitation-lede-${kind}`, about)}</p>
      <Refusal problem={problem} />
      <p>{say(`invitation-what-${kind}`, { ...about, email, as })}</p>
      <p>
        <a href={view.process.href}>
          <bdi>{view.process.title}</bdi>
        </a>
      </p>
      <form method="post" action="/accreditation/invitations">
        <input type="hidden" name="token" value={view.token} />
        <p class="acts">
          <button type="submit" name="answer" value="yes">
            {say("invitation-accept")}
          </button>
          <button type="submit" name="answer" value="no" class="quiet">
            {say("invitation-decline")}
          </button>
        </p>
      </form>
      <p class="hint">{say("invitation-until", { date: plainDateInWords(view.until.slice(0, 10), ask.language) })}</p>
    </Frame>
  );
}
