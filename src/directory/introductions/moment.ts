import type { Language } from "../../platform/languages/index.ts";

/** Day and time at which something ends, in words, in the reader's zone or UTC. */
export function moment(at: Date, language: Language, zone: string | null): string {
  const locale = { ar: "ar-u-nu-latn", en: "en-GB", fr: "fr" }[language];
  const options = { dateStyle: "long", timeStyle: "short", timeZone: zone ?? "UTC" } as const;
  const words = new Intl.DateTimeFormat(locale, options).format(at);
  return zone ? words : `${words} UTC`;
}
