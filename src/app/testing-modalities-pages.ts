/** Addresses of the pages of modalities in force: of a body that has some, with a change proposed and a person seated. */
import { makeBody, makeProcess } from "../meetings/testing.ts";
import { proposeChange } from "../modalities/commands/propose.ts";
import { adoptForTest, seatForTest } from "../modalities/testing.ts";
import { ruledPlaces } from "./ruled-places.ts";
import type { SamplePages, SampleParts } from "./testing-pages.ts";

const option1 = "option-1-informal-consultations";
const option3 = "option-3-advisory-committee";

export async function modalitiesPages({ db, reader }: SampleParts): Promise<SamplePages> {
  const made = await makeBody(db, { title: "Council of Lakes" });
  const process = await makeProcess(db, made, { title: "Treaty of the lakes" });
  await adoptForTest(db, made, option3);
  await adoptForTest(db, process, option1);
  const places = ruledPlaces(db);
  const place = await places.placeById("process", process.id);
  if (!place || reader.person === null) throw new Error("no process");
  await adoptForTest(db, place, option1, "formal-session");
  await seatForTest(db, reader.person, process.id, "member-state");
  const acting = { reader, language: "en" } as const;
  const silence = { how: "silence", date: "2036-05-14", time: "18:00", which: "", zone: "Africa/Kampala" } as const;
  const change = {
    template: option3,
    text: "",
    stage: "",
    reason: "The committees ask for it.",
    basis: "",
    ...silence,
  };
  const now = () => new Date();
  const ruled = await places.placeById("process", process.id);
  const proposed = ruled && (await proposeChange(db, acting, ruled, { ...change, version: 2 }, now));
  const ofBody = await places.placeById("body", made.id);
  const open = ofBody && (await proposeChange(db, acting, ofBody, { ...change, how: "open", version: 1 }, now));
  if (!proposed?.ok || !open?.ok) throw new Error(`no proposal: ${JSON.stringify([proposed, open])}`);
  const [body, here] = [made.href, process.href];
  const inside = (address: string) => [{ address, signedIn: true }];
  const pages = (path: string, at: string, proposal: string, query: string): SamplePages => ({
    [`${path}/modalities`]: [{ address: `${at}/modalities` }, ...inside(`${at}/modalities`)],
    [`${path}/modalities/what-if`]: [...inside(`${at}/modalities/what-if?to=${query}`)],
    [`${path}/modalities/versions`]: inside(`${at}/modalities/versions`),
    [`${path}/modalities/change`]: inside(`${at}/modalities/change?template=${query}`),
    [`${path}/modalities/proposals/:proposal`]: inside(`${at}/modalities/proposals/${proposal}`),
    [`${path}/seats`]: inside(`${at}/seats`),
  });
  return {
    ...pages("/:body", body, open.value.id, option1),
    ...pages("/:body/:process", here, proposed.value.id, option3),
  };
}
