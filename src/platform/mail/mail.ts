/** Sends letters by SMTP; where no mail is set up, prints them in the terminal, which is the only place a link is ever printed. */
import { createTransport } from "nodemailer";
import { words } from "./languages/index.ts";
import { asHtml, asText, type Letter } from "./message.ts";

export interface Mail {
  /**
   * Has a letter written and sent, and does not wait for it: how long that takes tells nothing about its reader.
   * Null is no letter. A failure goes to `onTrouble`.
   */
  readonly send: (write: () => Promise<Letter | null>) => void;
  /** Resolves when all letters handed on are sent, or have failed. */
  readonly settled: () => Promise<void>;
}

export interface MailParts {
  readonly smtp: { readonly smtpUrl: string; readonly from: string } | null;
  readonly origin: string;
  readonly print: (text: string) => void;
  readonly onTrouble: (error: unknown) => void;
}

/** A mail server that does not answer is given up after this time, in milliseconds. */
const patience = 20_000;

export function openMail({ smtp, origin, print, onTrouble }: MailParts): Mail {
  const deliver = smtp === null ? async (letter: Letter) => print(framed(letter, origin)) : bySmtp(smtp, origin);
  const underway = new Set<Promise<void>>();
  return {
    send: (write) => {
      const sending = write()
        .then((letter) => (letter ? deliver(letter) : undefined))
        .catch(onTrouble);
      underway.add(sending);
      void sending.then(() => underway.delete(sending));
    },
    settled: async () => {
      await Promise.all(underway);
    },
  };
}

function bySmtp({ smtpUrl, from }: NonNullable<MailParts["smtp"]>, origin: string) {
  const times = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ url: smtpUrl, ...times, disableFileAccess: true, disableUrlAccess: true });
  return async (letter: Letter): Promise<void> => {
    await transport.sendMail({
      from,
      to: { name: "", address: letter.to },
      subject: letter.subject,
      text: asText(letter, origin),
      html: asHtml(letter, origin),
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": letter.language },
    });
  };
}

function framed(letter: Letter, origin: string): string {
  const title = words.in(letter.language)("printed-instead", { to: letter.to });
  const lines = [title, "", letter.subject, "", ...asText(letter, origin).split("\n")];
  const rule = "─".repeat(76);
  return `\n┌${rule}\n${lines.map((line) => `│ ${line}`.trimEnd()).join("\n")}\n└${rule}\n\n`;
}
