/**
 * The land of the world as paths of SVG, made once: Natural Earth at 1:110 million (public domain, as packed by
 * world-atlas, ISC) in the Equal Earth projection, on a grid coarse enough to weigh 5 kB when packed. States too small to be seen
 * on it are dots. A map, not a statement on any boundary: the page says so.
 */
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { countryCodes, countryOf } from "../../../kernel/places/countries.ts";
import { memberStates } from "../../../kernel/places/facts.ts";
import smallStates from "./small-states.json" with { type: "json" };

export interface Shape {
  /** ISO 3166-1 alpha-2; null for land that has none. */
  readonly code: string | null;
  readonly d: string;
}

export interface Dot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

export interface World {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly dots: readonly Dot[];
}

type Point = readonly [number, number];

const width = 420;
/** A dot is as wide as it is. */
const margin = 3;
/** So many signs of a path. */
const islet = 18;
const antarctica = "010";
/** Shapes of the atlas without a number, which the United Nations knows as part of a Member State. */
const partOf: Readonly<Record<string, string>> = { Somaliland: "SO", "N. Cyprus": "CY" };

/** How far a point may lie from the line between its neighbours, in units of the grid, to be left out. */
const slight = 0.8;

/** Without what the grid made double, and without slight turns: of two in a row one stays, so that curves stay curves. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const snapped = ring
    .map(([x, y]): Point => [Math.round(x), Math.round(y)])
    .filter(([x, y], n, all) => x !== all[n - 1]?.[0] || y !== all[n - 1]?.[1]);
  let [leftOut, kept] = [false, snapped.length];
  return snapped.filter((point, n) => {
    const [before, after] = [snapped[n - 1], snapped[n + 1]];
    if (!before || !after) return true;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const off = Math.abs((point[0] - before[0]) * dy - (point[1] - before[1]) * dx);
    leftOut = off === 0 || (!leftOut && kept > 6 && off < slight * Math.hypot(dx, dy));
    if (leftOut) kept -= 1;
    return !leftOut;
  });
}

/** Relative steps, as short as SVG allows. */
function drawn(ring: readonly Point[]): string {
  const [first, ...rest] = ring.slice(0, -1);
  if (!first || rest.length < 2) return "";
  let at = first;
  const steps = rest.map((point) => {
    const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
    at = point;
    return `${dx}${dy < 0 ? "" : " "}${dy}`;
  });
  return `M${first[0]} ${first[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

function make(): World {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const land = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== antarctica);
  const islands = { type: "MultiPoint" as const, coordinates: Object.values(smallStates) };
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(width - 2 * margin, {
      type: "GeometryCollection",
      geometries: [...land.map(({ geometry }) => geometry), islands],
    });
  const [x, y] = projection.translate();
  projection.translate([x + margin, y + margin]);
  const byNumber = new Map(countryCodes.map((code) => [countryOf(code)?.m49, code]));
  const shapes = land.flatMap((one): readonly Shape[] => {
    const rings: Point[][] = [];
    const pen = {
      beginPath: () => {},
      moveTo: (x: number, y: number) => void rings.push([[x, y]]),
      lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]),
      closePath: () => {
        const first = rings.at(-1)?.[0];
        if (first) rings.at(-1)?.push(first);
      },
      arc: () => {},
    };
    geoPath(projection, pen)(one);
    const drawnRings = rings.map((ring) => drawn(simplified(ring)));
    const longest = Math.max(...drawnRings.map(({ length }) => length));
    // Islets beside a larger land are left out: they would be a few signs each, and hardly a point.
    const d = drawnRings.filter(({ length }) => length === longest || length > islet).join("");
    const code = byNumber.get(String(one.id)) ?? partOf[one.properties.name] ?? null;
    return d === "" ? [] : [{ code, d }];
  });
  const dots = Object.entries(smallStates).flatMap(([code, [longitude = 0, latitude = 0]]): readonly Dot[] => {
    const place = projection([longitude, latitude]);
    return place ? [{ code, x: Math.round(place[0] * 10) / 10, y: Math.round(place[1] * 10) / 10 }] : [];
  });
  const height = Math.ceil(Math.max(...land.map((one) => geoPath(projection).bounds(one)[1][1]))) + margin;
  return { width, height, shapes, dots };
}

let made: World | undefined;

/** Every Member State is on it, as a shape or as a dot. */
export function world(): World {
  made ??= make();
  return made;
}

/** Member States that are on no map of this size, of which none should be. */
export const unseen = ({ shapes, dots }: World): readonly string[] =>
  memberStates.filter((code) => ![...shapes, ...dots].some((one) => one.code === code));
