import { z } from "zod";
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";

export const eraseEntryView = z.object({ id: z.string(), name: z.string() });

/** For who looks after the entry of somebody who cannot sign in: what goes, and one button. */
export function EraseEntryPage({ view, ask }: { readonly view: z.infer<typeof eraseEntryView>; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const href = `/people/${view.id}`;
  return (
    <Frame ask={ask} title={say("entry-erase")} crumbs={[{ title: view.name || "–", href }]}>
      <h1>{say("entry-erase")}</h1>
      <p class="lede">{say("entry-erase-lede")}</p>
      <p>
        <strong>
          <bdi>{view.name}</bdi>
        </strong>
      </p>
      <p>{say("erase-goes-means")}</p>
      <p>{say("erase-records")}</p>
      <p>{say("erase-back-ups")}</p>
      <form method="post" action={`${href}/erase`} class="acts">
        <button type="submit">{say("entry-erase-do")}</button>
        <a href={href}>{say("erase-not")}</a>
      </form>
    </Frame>
  );
}
