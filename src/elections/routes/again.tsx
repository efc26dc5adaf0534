/** A refused form, shown again: what was typed stands in it, with what is wrong. */
import type { Problem, Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/index.ts";
import type { Ask, Html, Typed } from "../../platform/http/index.ts";

/** Texts only: files and repeated fields are let go. */
function textsOf(typed: Typed): Readonly<Record<string, string>> {
  const texts = Object.entries(typed).flatMap(([field, value]) => (typeof value === "string" ? [[field, value]] : []));
  return Object.fromEntries(texts) as Record<string, string>;
}

type Render<View> = (view: View, typed: Readonly<Record<string, string>>, problem: Problem) => Html;

/** Shows the form of `load` again where the problem is of the form; else the page that says what went wrong. */
export const again =
  <View,>(load: (ask: Ask) => Promise<Result<View>>, render: (ask: Ask) => Render<View>) =>
  async (ask: Ask, typed: Typed, problem: Problem): Promise<Html> => {
    const loaded = await load(ask);
    const ofForm = problem.status === 422 || problem.code === "changed-meanwhile" || problem.code === "receipt-unknown";
    if (!loaded.ok || !ofForm) return ProblemPage({ ask, problem, typed });
    return render(ask)(loaded.value, textsOf(typed), problem);
  };
