/**
 * The walls between the rooms (ARCHITECTURE): which file may import which. Each function gives the breaches it found,
 * in words.
 */
import { importsOf, isTest, type Source } from "./source.ts";

/** "kernel", "platform", "app", the name of a room; null for the starting points beside them. */
export const areaOf = (file: string): string | null => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

const isRoom = (area: string | null): area is string => area !== null && !["kernel", "platform", "app"].includes(area);

/** Rules, models and what belongs to them: data in, decision out. */
const isPure = (file: string): boolean =>
  /\/rules\/|\/rules\.ts$|\/(?:[\w-]+-)?model\.ts$/.test(file) && isRoom(areaOf(file));

/** Parts of the platform that only compute. */
const purePlatform = /^src\/platform\/(?:languages\/|journal\/(?:canonical|chain|model)\.ts$|text\/csv\.ts$)/;

const breach = ({ file }: Source, what: string): string => `${file} ${what}`;

/** Kernel reaches nothing, platform no room, a room another only through its index, its model or its rules. */
export function wallBreaches(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const from = areaOf(source.file);
    return importsOf(source)
      .filter((name) => name.startsWith("src/"))
      .filter((target) => {
        const to = areaOf(target);
        if (from === null || from === to) return false;
        if (isTest(source.file)) return false;
        if (from === "kernel") return true;
        if (from === "platform") return to !== "kernel";
        if (to === "app") return true;
        if (!isRoom(to)) return false;
        return !(target === `src/${to}/index.ts` || isPure(target) || from === "app");
      })
      .map((target) => breach(source, `reaches ${target}`));
  });
}

const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.(?:env|argv|cwd|std)|\bfetch\(|\brandom(?:UUID|Bytes|Int)\b/;

/**
 * Rules and models reach nothing that reads, writes, waits, or asks for the time or for chance: not themselves, and not
 * through another file of their room. `libraries` only compute.
 */
export function purityBreaches(sources: readonly Source[], libraries: readonly string[] = []): readonly string[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const looked = new Map<string, readonly string[]>();
  const look = (source: Source): readonly string[] => {
    const known = looked.get(source.file);
    if (known) return known;
    looked.set(source.file, []);
    const asked = impure.exec(source.text)?.[0];
    const found = [
      ...importsOf(source).flatMap((name) => reached(source, name)),
      ...(asked ? [breach(source, `serves a rule or a model and asks ${asked}`)] : []),
    ];
    looked.set(source.file, found);
    return found;
  };
  const reached = (source: Source, name: string): readonly string[] => {
    if (!name.startsWith("src/")) {
      return libraries.includes(name) ? [] : [breach(source, `serves a rule or a model and reaches ${name}`)];
    }
    if (areaOf(name) === "kernel" || isPure(name) || purePlatform.test(name)) return [];
    const target = areaOf(name) === areaOf(source.file) ? byFile.get(name) : undefined;
    return target ? look(target) : [breach(source, `serves a rule or a model and reaches ${name}`)];
  };
  return [...new Set(sources.filter(({ file }) => isPure(file) && !isTest(file)).flatMap(look))];
}

/** Pages are given what they show: they look nothing up, and change nothing. */
export function pageBreaches(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file }) => /\/pages\//.test(file) && !isTest(file))
    .flatMap((source) =>
      importsOf(source)
        .filter((name) =>
          /\/(?:store|commands)(?:\/|\.ts$)|^src\/platform\/(?:database|journal)\/|^(?:kysely|pg)$/.test(name),
        )
        .map((name) => breach(source, `is a page and reaches ${name}`)),
    );
}

/** Rooms that reach each other in a circle, each circle once, as "a > b > a". */
export function circles(sources: readonly Source[]): readonly string[] {
  const reaches = new Map<string, Set<string>>();
  for (const source of sources.filter(({ file }) => !isTest(file))) {
    const from = areaOf(source.file);
    if (!isRoom(from)) continue;
    const targets = reaches.get(from) ?? new Set<string>();
    for (const name of importsOf(source)) {
      const to = name.startsWith("src/") ? areaOf(name) : null;
      if (isRoom(to) && to !== from) targets.add(to);
    }
    reaches.set(from, targets);
  }
  const found = new Set<string>();
  const walk = (path: readonly string[]): void => {
    const last = path.at(-1) ?? "";
    for (const next of reaches.get(last) ?? []) {
      const at = path.indexOf(next);
      if (at === 0 && path.every((room) => room >= next)) found.add([...path, next].join(" > "));
      else if (at < 0) walk([...path, next]);
    }
  };
  for (const room of reaches.keys()) walk([room]);
  return [...found];
}

/** Files that hold more than one concept: none above 400 lines, nine in ten under 250. Tests and data aside. */
export function sizeBreaches(sources: readonly Source[]): readonly string[] {
  const sizes = sources
    .filter(({ file }) => !isTest(file) && !/\/(?:data|languages|words|lists)\//.test(file))
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }));
  const long = sizes.filter(({ lines }) => lines >= 250);
  return [
    ...sizes.filter(({ lines }) => lines > 400).map(({ file, lines }) => `${file} has ${lines} lines`),
    ...(long.length > sizes.length / 10 ? [`${long.length} of ${sizes.length} files have 250 lines or more`] : []),
  ];
}
