export { AirtimeStrip, type AirtimeStripProps, type Lane } from "./airtime-strip.tsx";
export { type Bar, Bars, type BarsProps } from "./bars.tsx";
export type { Stretch } from "./geometry.ts";
export { Ring, type RingPart, type RingProps } from "./ring.tsx";
