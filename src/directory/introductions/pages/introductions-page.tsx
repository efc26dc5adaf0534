import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { said } from "./parts.tsx";
import type { IntroductionsView } from "./view.ts";

interface Props {
  readonly view: IntroductionsView;
  readonly ask: Ask;
}

/** What waits for the reader first, then what they wait for. */
export function IntroductionsPage({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("introductions-title")}>
      <h1>{say("introductions-title")}</h1>
      <p class="lede">{say("introductions-lede")}</p>
      <div class="acts">
        <a class="act" href="/introductions/new">
          {say("new-ask")}
        </a>
        <a class="act quiet" href="/me/ties">
          {say("whom-i-know")}
        </a>
      </div>
      {view.toDecide.length > 0 ? (
        <section>
          <h2>{say("to-decide-title")}</h2>
          <Steps steps={view.toDecide} ask={ask} />
        </section>
      ) : null}
      <section>
        <h2>{say("to-pass-title")}</h2>
        {view.toPass.length === 0 ? <p>{say("to-pass-none")}</p> : <Steps steps={view.toPass} ask={ask} />}
      </section>
      <section>
        <h2>{say("mine-title")}</h2>
        {view.mine.length === 0 ? <p>{say("mine-none")}</p> : null}
        <ul class="rows">
          {view.mine.map(({ id, goal, asked, ends, state }) => (
            <li>
              <a class="name" href={`/introductions/${id}`}>
                <bdi>{goal}</bdi>
              </a>
              <small>
                {say(`line-${state}`, { by: said(ask, ends) })} · {say("line-asked", { on: new Date(asked) })}
              </small>
            </li>
          ))}
        </ul>
      </section>
      {view.earlier.length > 0 ? (
        <section>
          <h2>{say("earlier-title")}</h2>
          <Steps steps={view.earlier} ask={ask} />
        </section>
      ) : null}
    </Frame>
  );
}

function Steps({ steps, ask }: { readonly steps: IntroductionsView["toPass"]; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const now = new Date().toISOString();
  const standing = ({ answer, decides, ends }: (typeof steps)[number]): string => {
    if (answer === "no") return say("line-no");
    if (answer === "yes") return say(decides ? "line-yes-decided" : "line-yes-passed");
    return ends > now ? say("line-answer-by", { by: said(ask, ends) }) : say("line-over");
  };
  return (
    <ul class="rows">
      {steps.map((step) => (
        <li>
          <a class="name" href={`/introductions/answer?step=${step.id}`}>
            <bdi>{step.asker}</bdi> <span aria-hidden="true">→</span> <bdi>{step.goal}</bdi>
          </a>
          <small>{standing(step)}</small>
        </li>
      ))}
    </ul>
  );
}
