/** Contact points: what is one, and where it leads. */
import { z } from "zod";
import type { NewContactPoint, PointKind } from "../model.ts";

const mail = z.email().max(254);

/** Written one way; null where it is none of its kind. */
export function normalPoint(kind: PointKind, value: string): string | null {
  if (kind === "email") {
    const address = value.replace(/^mailto:/i, "");
    return mail.safeParse(address).success ? address : null;
  }
  if (kind === "phone") {
    const number = value.replace(/^tel:/i, "");
    return /^[+\d][\d\s().\-/]{2,38}(?:(?:x|ext\.?)\s?\d{1,6})?$/i.test(number) ? number : null;
  }
  if (kind === "website") {
    const address = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
    return /^https?:\/\/[^\s]+\.[^\s]+$/i.test(address) && URL.canParse(address) ? address : null;
  }
  return value;
}

/** Where it leads; null where it leads nowhere a browser should go. */
export function hrefOf({ kind, value }: Pick<NewContactPoint, "kind" | "value">): string | null {
  if (kind === "email") return `mailto:${encodeURIComponent(value).replaceAll("%40", "@")}`;
  if (kind === "phone") return `tel:${value.replace(/[^\d+]/g, "")}`;
  return /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}
