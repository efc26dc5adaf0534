/** From asking to being introduced, over three people, by mail and without a script: everything a reader does, in a browser. */
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveForTests, testBrowser, told as toldOn } from "../../platform/browser/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { assetRoutes } from "../../platform/html/index.ts";
import { createSite } from "../../platform/http/index.ts";
import { type Mail, openMail } from "../../platform/mail/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { directoryRoutes } from "../routes/index.ts";
import { type SignedInForTest, type TestDoors, testDeps, testDoors } from "../testing.ts";
import { rowOfPeople } from "./testing.ts";

const { openPage, screenshot } = await testBrowser();
const { db } = await testDatabase();
const box: { readonly to: string; readonly mail: Email }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", async () => {
      const mail = await PostalMime.parse(Buffer.concat(chunks));
      for (const { address } of session.envelope.rcptTo) box.push({ to: address, mail });
      done();
    });
  },
});
let at: TestDoors;
let mail: Mail;
const troubles: unknown[] = [];
const origin = await serveForTests(async (own) => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const smtp = { smtpUrl: `smtp://127.0.0.1:${port}`, from: "Rapport <rapport@example.org>" };
  mail = openMail({ smtp, origin: own, print: () => {}, onTrouble: (error) => troubles.push(error) });
  at = testDoors(db, own);
  const { deps } = testDeps(db, at.doors);
  return createSite({
    routes: [...assetRoutes, ...directoryRoutes({ ...deps, mail })],
    whoAsks: at.whoAsks,
    origin: own,
    onBroken: (_request, error) => troubles.push(error),
  });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** The last letter to somebody, and the one link in it. */
async function letterTo(
  who: SignedInForTest,
): Promise<{ readonly text: string; readonly link: string; readonly count: number }> {
  await mail.settled();
  const to = await addressOf(db, who.person);
  const letters = box.filter((letter) => letter.to === to);
  const text = letters.at(-1)?.mail.text ?? "";
  return { text, link: /http:\/\/\S+\/introductions\S*/.exec(text)?.[0] ?? "", count: letters.length };
}

describe("an introduction over three people, by mail, without scripts", () => {
  const names = ["Ada Okafor", "Ngozi Eze", "Tariq Haddad", "Inès Laurent", "Mei Tanaka"];
  let people: readonly SignedInForTest[] = [];
  beforeAll(async () => {
    people = await rowOfPeople(db, at, names);
  });

  test("runs from asking to being introduced", async () => {
    const [ada, ngozi, tariq, ines, mei] = people as [
      SignedInForTest,
      SignedInForTest,
      SignedInForTest,
      SignedInForTest,
      SignedInForTest,
    ];
    const asking = await openPage({ javaScript: false, signedIn: { cookie: ada.cookie, origin } });
    await asking.goto(`${origin}/introductions/new?person=${mei.person}`);
    await screenshot(asking, "introduction-new");
    expect(await asking.textContent("h1")).toBe("Who can introduce me to Mei Tanaka?");
    const told = (await asking.textContent("main")) ?? "";
    expect(told).toContain("over Ngozi Eze");
    expect(told).toContain("at most four steps");
    for (const hidden of ["Tariq", "Inès"]) expect(told).not.toContain(hidden);
    await asking.fill(
      "textarea[name=message]",
      "I keep the register of cable landings.\nCould we compare ours with yours?",
    );
    await asking.fill("input[name=contact]", "ada@cables.example");
    await asking.getByRole("button", { name: "Send it on its way" }).click();
    await asking.waitForURL(/\/introductions\/[0-9a-f-]{36}$/);
    await toldOn(asking, "It is on its way.");
    await screenshot(asking, "introduction-one");

    // Each opens the link of their letter in a browser where nobody is signed in, and presses one button.
    for (const [who, button, next] of [
      [ngozi, "Pass it on to Tariq Haddad", tariq],
      [tariq, "Pass it on to Inès Laurent", ines],
      [ines, "Pass it on to Mei Tanaka", mei],
    ] as const) {
      const { text, link } = await letterTo(who);
      expect(text).toContain("I keep the register of cable landings.");
      expect(text).not.toContain("ada@cables.example");
      const page = await openPage({ javaScript: false });
      await page.goto(link);
      // Opening it, as scanners of mail do, answers nothing.
      expect((await letterTo(next)).count).toBe(0);
      await screenshot(page, `introduction-pass-${names[people.indexOf(who)]?.split(" ")[0]}`);
      await page.getByRole("button", { name: button }).click();
      await toldOn(page, "Thank you.");
      expect((await letterTo(next)).count).toBe(1);
    }
    await asking.reload();
    expect(await asking.textContent("main")).toContain("On its way.");

    const deciding = await openPage({ javaScript: false });
    await deciding.goto((await letterTo(mei)).link);
    await screenshot(deciding, "introduction-decide");
    expect(await deciding.textContent("h1")).toBe("Ada Okafor wishes to meet you");
    expect(await deciding.textContent("main")).not.toMatch(/Ngozi|Tariq|ada@cables/);
    await deciding.fill("input[name=contact]", "mei@landings.example");
    await deciding.getByRole("button", { name: "Yes, introduce us" }).click();
    await toldOn(deciding, "You are introduced");
    expect(await deciding.textContent("main")).toContain("ada@cables.example");

    expect((await letterTo(ada)).text).toContain("mei@landings.example");
    expect((await letterTo(mei)).text).toContain("ada@cables.example");
    for (const who of [ngozi, tariq, ines]) expect((await letterTo(who)).count).toBe(1);
    await asking.reload();
    expect(await asking.textContent("main")).toContain("mei@landings.example");
    expect(troubles).toEqual([]);
  });
});
