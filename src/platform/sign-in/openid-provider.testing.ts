/** A small OpenID provider for tests: it speaks the protocol, and can be told to break its promises. */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Changes the claims of the next ID tokens, or leaves the token out, or signs it with a stranger's key. */
  break: { readonly claims?: Readonly<Record<string, unknown>>; readonly noToken?: boolean; readonly forged?: boolean };
  /** What the last request for a token brought. */
  readonly asked: { readonly body: URLSearchParams; readonly authorization: string }[];
  up: boolean;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Listens on 127.0.0.1 until the file's tests are done. */
export async function testProvider(): Promise<TestProvider> {
  const [own, stranger] = [1, 2].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
  if (!own || !stranger) throw new Error("no keys");
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string; readonly redirect: string }>();
  const provider = {
    clientId: "rapport",
    clientSecret: "s3cret",
    break: {},
    asked: [],
    up: true,
  } as unknown as TestProvider & {
    issuer: string;
  };
  const jwt = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: provider.issuer, aud: provider.clientId, sub: "ada-1", iat: now, exp: now + 60, nonce };
    const claims = { ...said, email: "ada@example.org", email_verified: true, name: "Ada", ...provider.break.claims };
    const text = `${encode({ alg: "RS256", kid: "one", typ: "JWT" })}.${encode(claims)}`;
    const key = provider.break.forged ? stranger.privateKey : own.privateKey;
    return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
  };
  const token = async (request: IncomingMessage): Promise<unknown> => {
    const body = new URLSearchParams(await bodyOf(request));
    provider.asked.push({ body, authorization: request.headers.authorization ?? "" });
    const code = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const proof = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    if (!code || proof !== code.challenge || body.get("redirect_uri") !== code.redirect) return null;
    const idToken = provider.break.noToken ? {} : { id_token: jwt(code.nonce) };
    return { access_token: randomUUID(), token_type: "Bearer", expires_in: 60, ...idToken };
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", provider.issuer);
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (!provider.up) return void json({}, 503);
    if (url.pathname === "/.well-known/openid-configuration") {
      return void json({
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
        userinfo_endpoint: `${provider.issuer}/userinfo`,
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (url.pathname === "/keys") {
      return void json({
        keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }],
      });
    }
    // What a provider without an ID token would say: it must not be enough.
    if (url.pathname === "/userinfo")
      return void json({ sub: "ada-1", email: "ada@example.org", email_verified: true });
    if (url.pathname === "/authorize") {
      const { nonce = "", state = "", redirect_uri: redirect = "", ...rest } = Object.fromEntries(url.searchParams);
      const code = randomUUID();
      codes.set(code, { nonce, challenge: rest["code_challenge"] ?? "", redirect });
      return void response.writeHead(302, { location: `${redirect}?${new URLSearchParams({ code, state })}` }).end();
    }
    if (url.pathname === "/token") {
      const answer = await token(request);
      return void json(answer ?? { error: "invalid_grant" }, answer ? 200 : 400);
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => void server.close());
  return provider;
}
