/** Addresses at which entries come in. */
import { z } from "zod";
import { ok, type Result } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/index.ts";
import { type Ask, act, type Done, page, type Route } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { bringFile, discardBrought, saveBrought, takeBack } from "../commands/brought.ts";
import { words } from "../languages/index.ts";
import { loadBring, loadPreview } from "../load.ts";
import { BringPage } from "../pages/bring.tsx";
import { PreviewPage } from "../pages/preview.tsx";
import { bringView, entryKind, previewView } from "../view-model.ts";

const brought = z.object({
  file: z.union([z.instanceof(File), z.string()]).optional(),
  text: z.string().max(20_000_000).optional(),
  entry: entryKind,
});

const fileOf = (ask: Ask) => ask.params["file"] ?? "";

async function bring(
  deps: DoorDeps,
  ask: Ask,
  { file, text = "", entry }: z.infer<typeof brought>,
): Promise<Result<Done>> {
  const given =
    file instanceof File && file.size > 0
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { name: words.in(ask.language)("import-paste-label"), bytes: new TextEncoder().encode(text) };
  const kept = await bringFile(deps, ask, { ...given, entry });
  if (!kept.ok) return kept;
  const said = words.in(ask.language)("import-brought");
  return ok({ to: `/directory/import/${kept.value}`, said, data: { file: kept.value } });
}

async function save(deps: DoorDeps, ask: Ask, given: Readonly<Record<string, unknown>>): Promise<Result<Done>> {
  const say = words.in(ask.language);
  if (given["discard"] !== undefined) {
    const gone = await discardBrought(deps, ask, fileOf(ask));
    return gone.ok ? ok({ to: "/directory/import", said: say("discarded") }) : gone;
  }
  const saved = await saveBrought(deps, ask, fileOf(ask), given);
  if (!saved.ok) return saved;
  const { ref, people, organisations, same, left, twice, badRows, rows } = saved.value;
  const said = [
    say("saved", { added: people + organisations }),
    ...(same > 0 ? [say("saved-same", { same })] : []),
    ...(left > 0 ? [say("saved-left", { left })] : []),
  ].join(" ");
  return ok({ to: "/directory/import", said, data: { ref, rows, people, organisations, same, left, twice, badRows } });
}

export const importRoutes = (deps: DoorDeps): readonly Route[] => [
  page({
    path: "/directory/import",
    summary: "Bring people or organisations from a table, vCards or JSContact; what was brought before",
    view: bringView,
    load: (ask) => loadBring(deps, ask),
    html: (view, ask) => BringPage({ view, ask }),
  }),
  act({
    method: "post",
    path: "/directory/import",
    summary: "Bring a file or a text; nothing is saved but a copy of the person's own, for a day",
    limit: "import",
    largest: 25,
    input: brought,
    run: (ask, typed) => bring(deps, ask, typed),
    again: async (ask, typed, problem) => {
      const view = await loadBring(deps, ask);
      return view.ok
        ? BringPage({ view: view.value, ask, typed, problem })
        : ProblemPage({ ask, typed, problem: view.problem });
    },
  }),
  act({
    method: "post",
    path: "/directory/import/take-back",
    summary: "Remove what an import brought and nobody has changed since",
    input: z.object({ ref: z.uuid() }),
    run: async (ask, { ref }) => {
      const gone = await takeBack(deps, ask, ref);
      if (!gone.ok) return gone;
      return ok({ to: "/directory/import", said: words.in(ask.language)("taken-back", { count: gone.value }) });
    },
  }),
  page({
    path: "/directory/import/:file",
    summary:
      "What was read from a file: counts, what is wrong, what is unsure; column-N says what column N holds, group and kind what is the same for all, except a name passed over",
    limit: "import",
    view: previewView,
    load: (ask) => loadPreview(deps, ask),
    html: (view, ask) => PreviewPage({ view, ask }),
  }),
  act({
    method: "post",
    path: "/directory/import/:file",
    summary:
      "Save what was previewed, whole or not at all: row-N says same, new or leave of a row that is unsure, skip-bad=yes leaves bad rows out",
    limit: "import",
    input: z.record(z.string().max(60), z.string().max(500)),
    run: (ask, given) => save(deps, ask, given),
    again: async (ask, typed, problem) => {
      const query = Object.fromEntries(
        Object.entries(typed).filter((one): one is [string, string] => typeof one[1] === "string"),
      );
      const view = await loadPreview(deps, { ...ask, query });
      return view.ok
        ? PreviewPage({ view: view.value, ask, problem })
        : ProblemPage({ ask, typed, problem: view.problem });
    },
  }),
];
