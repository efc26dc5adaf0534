import { chmod, copyFile, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { temporaryFolder } from "../testing.ts";
import { identityFor } from "./unprivileged.ts";

const root = process.platform === "linux" && process.getuid?.() === 0;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.runIf(root)("as root, where user namespaces are not allowed", () => {
  async function without(): Promise<string> {
    const folder = await temporaryFolder();
    const path = join(folder, "path");
    await mkdir(path);
    await symlink("/usr/bin/setpriv", join(path, "setpriv"));
    vi.stubEnv("PATH", path);
    return folder;
  }

  test("a program that others can reach is run as another user", async () => {
    const folder = await without();
    expect(identityFor(join(folder, "none"), "/bin/true")).toMatchObject({ owner: expect.any(Number) });
  });

  test("a program in a folder that only root may enter cannot be run, and the line says what to do", async () => {
    const folder = await without();
    const program = join(folder, "program");
    await copyFile("/bin/true", program);
    await chmod(program, 0o755);
    expect(() => identityFor(join(folder, "none"), program)).toThrow(
      "Install Rapport in a folder that others may enter",
    );
  });
});
