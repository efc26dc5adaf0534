/** What is wrong with a whole form, above it: what happened, by which rule, what can be done now, and the way to each field. */
import type { Problem } from "../../kernel/result.ts";

export function Refusal({ problem }: { readonly problem?: Problem | null | undefined }) {
  if (!problem) return null;
  const wrong = Object.entries(problem.fields ?? {});
  return (
    <div class="note problems" role="alert">
      <p>
        <b>{problem.title}</b>
      </p>
      {[problem.detail, problem.rule, problem.instead].map((text) => (text ? <p dir="auto">{text}</p> : null))}
      {wrong.length > 0 ? (
        <ul>
          {wrong.map(([name, text]) => (
            <li>
              <a href={`#${name}`}>{text.split("\n")[0]}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
