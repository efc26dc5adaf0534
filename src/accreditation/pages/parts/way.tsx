/** How one comes by a capacity, in words, with the source. */
import { gainInWords } from "../../../modalities/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";
import type { WayView } from "../../view-model.ts";

/** The way in one or two sentences of the reader's language; what the file itself words stays as it is there. */
export function WayInWords({ ask, way }: { readonly ask: Ask; readonly way: WayView }) {
  const say = words.in(ask.language);
  if (way.by === "non-objection") {
    return (
      <p>
        {say("way-non-objection", { to: way.circulatedTo ?? "", count: way.refusedBy ?? 1 })}{" "}
        {say(way.bodyDecides ? "way-body-decides" : "way-nobody-decides")}{" "}
        {say(`disclosed-${way.disclosedTo ?? "nobody"}`)} {way.assumed ? say("disclosed-assumed") : null}
      </p>
    );
  }
  const { by } = way;
  const applied = by === "open" || by === "notice" || by === "application";
  return (
    <p>
      {applied ? say(`way-${by}`) : gainInWords(by, ask.language)}
      {way.who ? (
        <>
          {" "}
          <bdi lang="en">({way.who})</bdi>
        </>
      ) : null}
      {applied ? null : <>. {say("way-recorded")}</>}
      {way.sponsors ? ` ${say("way-sponsors", { count: way.sponsors })}` : null}
    </p>
  );
}

export function WaySource({ ask, way }: { readonly ask: Ask; readonly way: WayView }) {
  const say = words.in(ask.language);
  return (
    <small>
      <bdi lang="en">{way.source}</bdi>
      {way.address ? <bdi dir="ltr">{`, ${way.address}`}</bdi> : null}
      {way.verified ? null : <b> {say("unverified")}</b>}
    </small>
  );
}
