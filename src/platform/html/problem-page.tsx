/** A refusal as a page: what happened, which rule, what one can do now, and nothing typed is lost. */
import type { Problem } from "../../kernel/result.ts";
import { words } from "../http/languages/index.ts";
import type { Ask, Typed } from "../http/route.ts";
import { Frame } from "./frame.tsx";

interface ProblemPageProps {
  readonly problem: Problem;
  readonly ask: Ask;
  readonly typed?: Typed;
}

export function ProblemPage({ problem, ask, typed = {} }: ProblemPageProps) {
  const say = words.in(ask.language);
  const texts = Object.entries(typed).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  return (
    <Frame ask={ask} title={problem.title}>
      <h1>{problem.title}</h1>
      {problem.detail ? <p class="lede">{problem.detail}</p> : null}
      {problem.fields ? (
        <ul class="problems">
          {Object.entries(problem.fields).map(([field, message]) => (
            <li>
              <b>{field}</b> {message}
            </li>
          ))}
        </ul>
      ) : null}
      {problem.rule ? (
        <p>
          <b>{say("problem-rule")}</b> {problem.rule}
        </p>
      ) : null}
      {problem.instead ? (
        <p>
          <b>{say("problem-what-now")}</b> {problem.instead}
        </p>
      ) : null}
      {problem.status === 401 ? (
        <p>
          <a class="act" href={`/sign-in?${new URLSearchParams({ next: ask.path })}`}>
            {say("sign-in")}
          </a>
        </p>
      ) : null}
      {texts.length > 0 ? (
        <details class="typed">
          <summary>{say("problem-typed")}</summary>
          <dl>
            {texts.map(([field, value]) => (
              <>
                <dt>{field}</dt>
                <dd dir="auto">{value}</dd>
              </>
            ))}
          </dl>
        </details>
      ) : null}
    </Frame>
  );
}
