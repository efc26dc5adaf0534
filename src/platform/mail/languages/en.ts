export const en = {
  "printed-instead": "Mail for { $to } (no mail is set up; see SMTP_URL)",
  "sent-by": "Sent by Rapport at { $origin }",
};

export type Key = keyof typeof en;
