/** Which methods an address answers to, for whoever asked with another one. */
import { TrieRouter } from "hono/router/trie-router";
import type { Route } from "./route.ts";

const methodsOf = (route: Route): readonly string[] => {
  const method = route.kind === "page" ? "get" : route.method;
  return method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()];
};

/** For `Allow` (RFC 9110 section 10.2.1): the methods of a path, sorted; empty where nothing stands there. */
export function methodsAt(routes: readonly Route[]): (path: string) => readonly string[] {
  const paths = new TrieRouter<readonly string[]>();
  for (const route of routes) paths.add("ALL", route.path, methodsOf(route));
  return (path) => {
    const [found] = paths.match("ALL", path);
    return [...new Set(found.flatMap(([methods]) => methods))].sort();
  };
}
