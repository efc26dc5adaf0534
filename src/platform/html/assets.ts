/**
 * The installation's own style, scripts and pictures: named by their content, so that a browser keeps them for good.
 * Packed once, at start.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { encodingFor } from "../http/compress.ts";
import { type Route, raw } from "../http/route.ts";

interface Asset {
  readonly href: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const folder = join(import.meta.dirname, "assets");

function pack(name: string, file: string): readonly [string, Asset] {
  const extension = extname(name);
  const source = readFileSync(file);
  const plain =
    extension === ".css" || extension === ".js"
      ? Buffer.from(
          transformSync(source.toString("utf8"), { loader: extension === ".css" ? "css" : "js", minify: true }).code,
        )
      : source;
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 10);
  const href = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
  return [
    name,
    {
      href,
      type: types[extension] ?? "application/octet-stream",
      plain,
      br: brotliCompressSync(plain),
      gzip: gzipSync(plain),
    },
  ];
}

const known = new Map<string, Asset>([...readdirSync(folder).map((name) => pack(name, join(folder, name)))]);
const byAddress = new Map([...known.values()].map((asset) => [asset.href, asset]));

export const assets = {
  /** Address of an asset by the name of its file; an unknown name is a mistake of ours. */
  href(name: string): string {
    const asset = known.get(name);
    if (!asset) throw new Error(`no asset "${name}"`);
    return asset.href;
  },
};

export const assetRoutes: readonly Route[] = [
  raw({
    method: "get",
    path: "/assets/:file",
    summary: "Style, scripts and pictures of the pages",
    produces: "*/*",
    handle: (ask, c) => {
      const asset = byAddress.get(ask.path);
      if (!asset) return c.notFound();
      const encoding = encodingFor(c);
      const headers = {
        "content-type": asset.type,
        "cache-control": "public, max-age=31536000, immutable",
        vary: "accept-encoding",
        ...(encoding ? { "content-encoding": encoding } : {}),
      };
      return c.body(new Uint8Array(encoding ? asset[encoding] : asset.plain), 200, headers);
    },
  }),
];
