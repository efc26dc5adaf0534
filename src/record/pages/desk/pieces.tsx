/** A text compared: what was taken away and what was put in, seen and read out. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/desk/index.ts";
import type { Piece } from "../../rules/desk/compare.ts";

export function Pieces({ ask, pieces }: { readonly ask: Ask; readonly pieces: readonly Piece[] }) {
  const say = words.in(ask.language);
  return (
    <>
      {pieces.map(({ kind, text }) =>
        kind === "same" ? (
          text
        ) : kind === "gone" ? (
          <del>
            <span class="visually-hidden">{say("taken-out")} </span>
            {text}
          </del>
        ) : (
          <ins>
            <span class="visually-hidden">{say("put-in")} </span>
            {text}
          </ins>
        ),
      )}
    </>
  );
}
