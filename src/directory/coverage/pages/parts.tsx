import { areaOf } from "../../../kernel/places/areas.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { CoverageAsked, NearestView } from "../view-model.ts";

/** The words of an address that ask the same again. */
export function askedWords({ language, page, ...asked }: Partial<CoverageAsked>): string {
  const parts = Object.entries({ ...asked, "language-spoken": language, page: page === 1 ? null : page });
  const said = parts.flatMap(([name, value]) => (value ? [[name, String(value)] as [string, string]] : []));
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}

function reason(ask: Ask, { why }: NearestView): string {
  const say = words.in(ask.language);
  const group = groupName(ask.language, why.group);
  if (why.kind === "country") return say("why-country", { group });
  if (why.kind === "language")
    return say("why-language", { language: languageName(ask.language, why.language), group });
  const area = areaOf(why.area)?.names[ask.language] ?? why.area;
  return say("why-area", { area, country: countryName(ask.language, why.country), group });
}

/** Who could reach in, why, and how they can be reached. */
export function NearestPerson({ nearest, ask }: { readonly nearest: NearestView | null; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (nearest === null) return <>{say("nearest-none")}</>;
  return (
    <>
      <a href={nearest.href}>
        <bdi>{nearest.name}</bdi>
      </a>
      <br />
      <small>
        {reason(ask, nearest)} · {say(`reach-${nearest.reach}`)}
      </small>
    </>
  );
}

export const Invite = ({
  invite,
  ask,
  about,
}: {
  readonly invite: string | null;
  readonly ask: Ask;
  readonly about: string;
}) =>
  invite === null ? null : (
    <a href={invite}>
      {words.in(ask.language)("ask")}
      <span class="visually-hidden"> {about}</span>
    </a>
  );
