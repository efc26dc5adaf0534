/**
 * Text as a database can keep it and a page can show it: PostgreSQL takes neither NUL nor half of a surrogate pair, and
 * refuses all of an act for one of them. Both become U+FFFD, so that it shows that something stood there.
 */
export const keepable = (text: string): string => text.replaceAll("\0", "\ufffd").toWellFormed();
