import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Letter, openMail } from "./index.ts";

const origin = "https://rapport.example";
const href = `${origin}/sign-in/link?token=abc&next=%2Figf`;
const letter: Letter = {
  to: "ada@example.org",
  language: "ar",
  subject: "رابط تسجيل دخولك",
  before: ["بهذا الرابط تسجّل الدخول.", "<b>ليس وسمًا</b>"],
  link: { label: "تسجيل الدخول", href },
  after: ["إن لم تكن قد طلبته فلا داعي لفعل شيء."],
};

const got: { readonly mail: Email; readonly to: readonly string[] }[] = [];
let port = 0;
let server: SMTPServer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith("refused") ? new Error("no such box") : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        got.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

function open(at = port) {
  const troubles: unknown[] = [];
  const printed: string[] = [];
  const mail = openMail({
    smtp: { smtpUrl: `smtp://127.0.0.1:${at}`, from: "Rapport <rapport@example.org>" },
    origin,
    print: (text) => printed.push(text),
    onTrouble: (error) => troubles.push(error),
  });
  return { mail, troubles, printed };
}

describe("a letter", () => {
  test("comes over a mail server, as text and as a small page, in the language of who gets it", async () => {
    const { mail, troubles, printed } = open();
    mail.send(async () => letter);
    await mail.settled();
    expect([troubles, printed]).toEqual([[], []]);
    const [first] = got;
    expect(first?.to).toEqual(["ada@example.org"]);
    expect(first?.mail.from).toMatchObject({ name: "Rapport", address: "rapport@example.org" });
    expect(first?.mail.subject).toBe(letter.subject);
    expect(first?.mail.text).toContain(href);
    expect(first?.mail.text).toContain("<b>ليس وسمًا</b>");
    expect(first?.mail.html).toContain('<html lang="ar" dir="rtl">');
    expect(first?.mail.html).toContain("&lt;b&gt;");
    expect(first?.mail.html).toContain('href="https://rapport.example/sign-in/link?token=abc&amp;next=%2Figf"');
    expect(first?.mail.html).not.toMatch(/<img|<link|<script|url\(/);
    const headers = new Map(first?.mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(headers.get("content-language")).toBe("ar");
  });

  test("reaches one address, whatever is written in it", async () => {
    const { mail, troubles } = open();
    mail.send(async () => ({ ...letter, to: "eve@example.org, ada@example.org" }));
    mail.send(async () => ({ ...letter, subject: "x\r\nBcc: eve@example.org" }));
    await mail.settled();
    for (const { to } of got) expect(to.length).toBe(1);
    expect(got.flatMap(({ to }) => to)).not.toContain("eve@example.org");
    expect(troubles.length).toBeLessThanOrEqual(1);
  });

  test("that fails is trouble to be heard of, and holds nobody up", async () => {
    const { mail, troubles } = open();
    mail.send(async () => ({ ...letter, to: "refused@example.org" }));
    mail.send(async () => {
      throw new Error("could not be written");
    });
    mail.send(async () => null);
    await mail.settled();
    expect(troubles).toHaveLength(2);
    const away = open(1);
    away.mail.send(async () => letter);
    await away.mail.settled();
    expect(away.troubles).toHaveLength(1);
  });

  test("is printed in the terminal where no mail is set up, and nowhere else", async () => {
    const printed: string[] = [];
    const mail = openMail({ smtp: null, origin, print: (text) => printed.push(text), onTrouble: () => {} });
    mail.send(async () => ({ ...letter, language: "en", before: ["With this link you sign in."] }));
    await mail.settled();
    expect(printed).toHaveLength(1);
    const lines = (printed[0] ?? "").split("\n");
    expect(lines.find((line) => line.includes(href))).toBe(`│ ${href}`);
    expect(printed[0]).toContain("Mail for ada@example.org");
  });
});
