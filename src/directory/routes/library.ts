/** The addresses of the sign-in library that are served: those of passkeys and of the OpenID provider, and no others. */
import { type Route, raw } from "../../platform/http/index.ts";
import { journaled } from "../../platform/journal/index.ts";
import { libraryPath, ownPath } from "../../platform/sign-in/index.ts";
import { about, type DoorDeps } from "../commands/command.ts";

export function libraryRoutes({ db, doors }: DoorDeps): readonly Route[] {
  const pass = (method: "get" | "post", name: string, summary: string): Route =>
    raw({
      method,
      path: `${libraryPath}${name}`,
      summary,
      limit: "sign-in",
      produces: "application/json",
      handle: (_ask, c) => doors.serve(c.req.raw),
    });
  return [
    pass("get", "/passkey/generate-authenticate-options", "What a passkey must sign to sign in"),
    pass("post", "/passkey/verify-authentication", "Sign in with a passkey"),
    pass("get", "/passkey/generate-register-options", "What a new passkey must sign"),
    raw({
      method: "post",
      path: `${libraryPath}/passkey/verify-registration`,
      summary: "Add a passkey",
      limit: "sign-in",
      produces: "application/json",
      handle: async (ask, c) => {
        const answer = await doors.serve(c.req.raw);
        // The library keeps its own tables; the journal is told what happened.
        const { person } = ask.reader;
        if (answer.ok && person) await journaled(db, about(ask.reader, person, "passkey.add", {}), async () => {});
        return answer;
      },
    }),
    pass("get", "/callback/openid", "Where the OpenID provider sends people back to"),
    raw({
      method: "get",
      path: "/sign-in/openid",
      summary: "To the OpenID provider",
      limit: "sign-in",
      produces: "text/html",
      handle: async (ask, c) => {
        const started = await doors.startOpenid(ownPath(ask.query["next"], "/"), ask.headers);
        if (!started) return c.redirect("/sign-in?failed=openid-away", 303);
        const answer = c.redirect(started.url, 303);
        for (const cookie of started.cookies) answer.headers.append("set-cookie", cookie);
        return answer;
      },
    }),
  ];
}
