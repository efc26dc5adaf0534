import type { Contacts } from "../../../directory/index.ts";
import { fail, ok } from "../../../kernel/result.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { page, type Route } from "../../../platform/http/index.ts";
import { words } from "../../languages/published/index.ts";
import type { PublishedRecords } from "../../load-published.ts";
import { QuotePage } from "../../pages/record/quote-page.tsx";
import { RecordPage } from "../../pages/record/record-page.tsx";
import { peopleTold } from "../../people/told.ts";
import { quoteView, recordView } from "../../published-model.ts";
import { quoteViewOf, recordViewOf } from "../../rules/published/record-view.ts";
import { baseOf, sessionOf } from "./session-of.ts";

export const recordPath = "/:body/:process/sessions/:session/record";

export const pageRoutes = (db: Db, contacts: Contacts, records: PublishedRecords): readonly Route[] => [
  page({
    path: recordPath,
    summary: "The published record of a session; ?page= turns its pages, ?q= looks for words in it",
    view: recordView,
    load: async (ask) => {
      const read = await records.read(ask);
      if (!read.ok) return read;
      const { session, record, publishedAt, mayEdit } = read.value;
      const table = session.process.body.groups;
      const people = await peopleTold(db, contacts, ask.reader, read.value);
      const published = { publishedAt: publishedAt.toISOString(), mayEdit, people };
      const given = { session: sessionOf(read.value), record, table, ...published };
      return ok(recordViewOf(given, { page: ask.query["page"], q: ask.query["q"] }));
    },
    html: (view, ask) => <RecordPage view={view} ask={ask} />,
  }),
  page({
    path: `${recordPath}/:key`,
    summary: "One intervention of a published record, and how to cite it",
    view: quoteView,
    load: async (ask) => {
      const read = await records.read(ask);
      if (!read.ok) return read;
      const { session, record } = read.value;
      const view = quoteViewOf(sessionOf(read.value), record, ask.params["key"] ?? "", baseOf(session), ask.origin);
      if (view) return ok(view);
      const say = words.in(ask.language);
      const [title, detail, instead] = [say("no-quote-title"), say("no-quote-detail"), say("no-quote-instead")];
      return fail({ status: 404, code: "no-such-intervention", title, detail, instead });
    },
    html: (view, ask) => <QuotePage view={view} ask={ask} />,
  }),
];
