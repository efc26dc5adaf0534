#!/usr/bin/env node
// Runs src/cli.ts on a Node that can: the one that came with `npm install`, else the system's from 22.18 on.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

const [major, minor] = process.versions.node.split(".").map(Number);
const recent = major > 22 || (major === 22 && minor >= 18);

function bundledNode() {
  const { platform, arch } = process;
  for (const name of [`node-${platform === "win32" ? "win" : platform}-${arch}`, `node-bin-${platform}-${arch}`]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      return join(folder, "bin", platform === "win32" ? "node.exe" : "node");
    } catch {
      // not for this platform
    }
  }
  return null;
}

if (recent) {
  // Whatever folder the command is called from, our own settings say how JSX is read.
  process.env.TSX_TSCONFIG_PATH = join(root, "tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/cli.ts");
} else {
  const node = bundledNode();
  if (!node) {
    console.error(
      `Rapport needs Node 22.18 or newer here: this is ${process.version}, and no newer one came with npm install.`,
    );
    console.error("Install Node 24, then run npm install again.");
    process.exit(1);
  }
  const child = spawn(node, [join(root, "cli", "rapport.mjs"), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}
