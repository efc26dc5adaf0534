/** Two people corrected the same words: both texts side by side, a proposal made of both, nothing typed lost. */
import type { Ask } from "../../../platform/http/index.ts";
import type { DeskHead } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { type Piece, wordDiff } from "../../rules/desk/compare.ts";
import type { Clash } from "../../rules/desk/three-way.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { Pieces } from "./pieces.tsx";

interface Props {
  readonly ask: Ask;
  readonly head: DeskHead;
  readonly cue: string;
  readonly n: number;
  /** The form as it was sent. */
  readonly typed: Readonly<Record<string, string | number | null>>;
  readonly clashes: readonly Clash[];
}

/** A text with its new words marked; it reads through, so what was taken out is left out. */
function newIn(base: string, text: string): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of wordDiff(base, text).filter(({ kind }) => kind !== "gone")) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function Sides({ ask, clash }: { readonly ask: Ask; readonly clash: Clash }) {
  const say = words.in(ask.language);
  const base = clash.base ?? "";
  const sides = [
    { title: say("clash-theirs"), text: clash.theirs ?? "" },
    { title: say("clash-mine"), text: clash.mine ?? "" },
  ];
  return (
    <div class="sides">
      {sides.map(({ title, text }) => (
        <section>
          <h3>{title}</h3>
          <p dir="auto" class="pre">
            {clash.field === "text" ? <Pieces ask={ask} pieces={newIn(base, text)} /> : text || say("not-said")}
          </p>
        </section>
      ))}
    </div>
  );
}

export function ClashPage({ ask, head, cue, n, typed, clashes }: Props) {
  const say = words.in(ask.language);
  const proposals = new Map(clashes.map(({ field, proposal }) => [field as string, proposal ?? ""]));
  const kept = Object.entries(typed).filter(([name]) => !proposals.has(name) && name !== "on" && name !== "go");
  return (
    <DeskFrame ask={ask} head={head} tab="text" title={say("clash-title", { n: String(n) })}>
      <p class="lede" role="alert">
        {say("clash-lede")}
      </p>
      <form method="post" action={`${head.href}/cue/${cue}`} data-keep={`cue-${cue}`}>
        <input type="hidden" name="on" value={String(head.version)} />
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value === null ? "" : String(value)} />
        ))}
        {clashes.map((clash) => (
          <>
            <h2>{say(`field-${clash.field}`)}</h2>
            <Sides ask={ask} clash={clash} />
            <p>
              <label for={`clash-${clash.field}`}>{say("clash-together")}</label>
              {clash.field === "text" ? (
                <textarea id="clash-text" name="text" rows={12} dir="auto" required>
                  {proposals.get("text")}
                </textarea>
              ) : (
                <input id={`clash-${clash.field}`} name={clash.field} value={proposals.get(clash.field)} dir="auto" />
              )}
            </p>
          </>
        ))}
        <p class="acts">
          <button type="submit">{say("clash-save")}</button>
          <a href={`${head.href}/cue/${cue}`}>{say("clash-leave")}</a>
        </p>
      </form>
    </DeskFrame>
  );
}
