/** The same record as files. Each is made of what the attribution rule lets out. */
import type { Context } from "hono";
import { slugOf } from "../../../meetings/rules/slug.ts";
import { type Ask, type Route, raw } from "../../../platform/http/index.ts";
import { asCsv } from "../../exports/csv.ts";
import { asDocx } from "../../exports/docx.ts";
import type { Exported } from "../../exports/exported.ts";
import { asMarkdown } from "../../exports/markdown.ts";
import { asMeeting } from "../../exports/meeting-json.ts";
import type { PublishedRecords, ReadRecord } from "../../load-published.ts";
import { exportedOf } from "./exported-of.ts";
import { recordPath } from "./pages.tsx";
import { refused } from "./refused.tsx";

/** "strengthening-cooperation-2017-12-17": from the title as it may be told, not from the address. */
function fileName({ title, session }: ReadRecord): string {
  const date = session.starts.toLocaleDateString("sv-SE", { timeZone: session.zone });
  return `${slugOf(title) || "record"}-${date}`;
}

/** RFC 6266: a plain name for old readers, the real one beside it. */
function disposition(name: string, extension: string): string {
  const plain = name.replace(/[^\w-]+/g, "_");
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encodeURIComponent(`${name}.${extension}`)}`;
}

interface Format {
  readonly extension: string;
  readonly type: string;
  readonly summary: string;
  readonly make: (exported: Exported) => Promise<string | Uint8Array> | string;
}

const formats: readonly Format[] = [
  {
    extension: "md",
    type: "text/markdown; charset=utf-8",
    summary: "A published record as Markdown",
    make: asMarkdown,
  },
  {
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    summary: "A published record as a Word document",
    make: asDocx,
  },
  {
    extension: "csv",
    type: "text/csv; charset=utf-8; header=present",
    summary: "The interventions of a published record as a table",
    make: ({ record, address }) => asCsv(record, address),
  },
];

const headers = (ask: Ask) => ({
  "cache-control": ask.reader.person ? "private, no-store" : "no-cache",
  vary: "cookie, accept-language",
});

const fileRoute = (records: PublishedRecords, { extension, type, summary, make }: Format): Route =>
  raw({
    method: "get",
    path: `${recordPath}.${extension}`,
    summary,
    produces: type.split(";")[0] ?? type,
    handle: async (ask, c) => {
      const read = await records.read(ask);
      if (!read.ok) return refused(c, ask, read.problem);
      const made = await make(exportedOf(read.value, ask));
      const body = typeof made === "string" ? made : new Uint8Array(made);
      const attached = { "content-disposition": disposition(fileName(read.value), extension) };
      return c.body(body, 200, { ...headers(ask), ...attached, "content-type": type });
    },
  });

const meetingRoute = (records: PublishedRecords): Route =>
  raw({
    method: "get",
    path: `${recordPath}/meeting`,
    summary: "A published record in the shape of `rapport import --json`",
    produces: "application/json",
    handle: async (ask: Ask, c: Context) => {
      const read = await records.read(ask);
      if (!read.ok) return refused(c, ask, read.problem);
      return c.json(asMeeting(read.value.record), 200, headers(ask));
    },
  });

export const exportRoutes = (records: PublishedRecords): readonly Route[] => [
  ...formats.map((format) => fileRoute(records, format)),
  meetingRoute(records),
];
