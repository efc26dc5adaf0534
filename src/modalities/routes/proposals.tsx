/** Proposed changes of modalities: to read, to break silence over, to adopt as decided, to withdraw. */
import { z } from "zod";
import { ok, type Problem, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import { type Ask, act, type Done, type Html, page, type Route, type Typed } from "../../platform/http/index.ts";
import { adoptProposal, breakSilence, settleSilence, withdrawProposal } from "../commands/settle.ts";
import { words } from "../languages/places/index.ts";
import { type AtProposal, loadProposal, proposalAsked } from "../load-changing.ts";
import { ProposalPage } from "../pages/places/proposal-page.tsx";
import type { PlaceDeps } from "../places.ts";
import { proposalView } from "../places-view-model.ts";

const text = z.string().default("");

async function again(deps: PlaceDeps, ask: Ask, typed: Typed, problem: Problem): Promise<Html> {
  const loaded = problem.fields ? await loadProposal(deps, ask) : null;
  if (!loaded?.ok) return ProblemPage({ ask, problem, typed });
  const texts = Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return ProposalPage({ view: loaded.value, ask, problem, typed: Object.fromEntries(texts) });
}

type Settle = (ask: Ask, at: AtProposal) => Promise<Result<string>>;

function pathsOf(path: "/:body" | "/:body/:process", deps: PlaceDeps): readonly Route[] {
  const base = `${path}/modalities/proposals/:proposal`;
  const done = async (ask: Ask, settle: Settle): Promise<Result<Done>> => {
    const at = await proposalAsked(deps, ask, deps.actedOn);
    if (!at.ok) return at;
    const said = await settle(ask, at.value);
    return said.ok ? ok({ to: `${at.value.place.href}/modalities`, said: said.value }) : said;
  };
  return [
    page({
      path: base,
      summary: "A proposed change of modalities: its reason, and who would gain and who would lose what",
      view: proposalView,
      load: async (ask) => {
        // What is due is settled before it is told.
        await settleSilence(deps);
        return loadProposal(deps, ask);
      },
      html: (view, ask) => <ProposalPage view={view} ask={ask} />,
    }),
    act({
      method: "post",
      path: `${base}/break`,
      summary: "Break the silence over a proposed change, with the reason",
      input: z.object({ reason: text }),
      run: (ask, typed) =>
        done(ask, async (_, { place, proposal }) => {
          const broken = await breakSilence(deps.db, ask, place, proposal, typed, deps.now);
          return broken.ok ? ok(words.in(ask.language)("broken-said")) : broken;
        }),
      again: (ask, typed, problem) => again(deps, ask, typed, problem),
    }),
    act({
      method: "post",
      path: `${base}/adopt`,
      summary: "Adopt a proposed change as it was decided: where, when and how",
      input: z.object({ basis: text }),
      run: (ask, typed) =>
        done(ask, async (_, { place, proposal }) => {
          const adopted = await adoptProposal(deps.db, ask, place, proposal, typed, deps.now);
          if (!adopted.ok) return adopted;
          return ok(words.in(ask.language)("adopted-said", { version: adopted.value.version }));
        }),
      again: (ask, typed, problem) => again(deps, ask, typed, problem),
    }),
    act({
      method: "post",
      path: `${base}/withdraw`,
      summary: "Withdraw a proposed change",
      input: z.object({}),
      run: (ask) =>
        done(ask, async (_, { place, proposal }) => {
          const withdrawn = await withdrawProposal(deps.db, ask, place, proposal, deps.now);
          return withdrawn.ok ? ok(words.in(ask.language)("withdrawn-said")) : withdrawn;
        }),
    }),
  ];
}

export const proposalRoutes = (deps: PlaceDeps): readonly Route[] => [
  ...pathsOf("/:body", deps),
  ...pathsOf("/:body/:process", deps),
];
