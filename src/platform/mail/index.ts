export { type Mail, openMail } from "./mail.ts";
export type { Letter } from "./message.ts";
