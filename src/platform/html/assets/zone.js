// Tells the installation the reader's time zone, so that the next page shows times on their clock too.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const isTold = /(?:^|; )zone=/.test(document.cookie);
// biome-ignore lint/suspicious/noDocumentCookie: the next request brings a cookie; the Cookie Store is not in every browser
if (zone && !isTold) document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;
