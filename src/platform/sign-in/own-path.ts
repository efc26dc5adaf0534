/**
 * Where to go after signing in: a path of this installation, as the reader asked for it, or `otherwise`. An address of
 * another site, however it is dressed up, is never followed.
 */
export function ownPath(asked: string | null | undefined, otherwise: string): string {
  // A browser takes "//host", "/\host" and, once it has dropped tabs and line ends, "/<tab>/host" for another host.
  if (!asked?.startsWith("/") || asked.length > 2_000 || /[\\\p{Cc}]/u.test(asked)) return otherwise;
  const here = "http://here.invalid";
  try {
    const url = new URL(asked, here);
    const path = `${url.pathname}${url.search}${url.hash}`;
    return url.origin === here && !path.startsWith("//") ? path : otherwise;
  } catch {
    return otherwise;
  }
}
