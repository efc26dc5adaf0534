import { describe, expect, it } from "vitest";
import { thePublic } from "../kernel/reader.ts";
import { createSite } from "../platform/http/index.ts";
import { modalitiesSource, templateNames } from "./library.ts";
import { modalitiesRoutes } from "./routes.tsx";

const site = createSite({
  routes: modalitiesRoutes,
  whoAsks: async () => thePublic,
  origin: "https://rapport.example",
  onBroken: (_request, error) => {
    throw error;
  },
});
const get = (path: string) => site.request(new Request(`https://rapport.example${path}`));

it("serves the schema of modalities files at an address of its own", async () => {
  const answer = await get("/modalities/schema.json");
  expect(answer.headers.get("content-type")).toBe("application/schema+json");
  const schema = (await answer.json()) as { $id: string; properties: Record<string, { description: string }> };
  expect(schema.$id).toBe("https://rapport.example/modalities/schema.json");
  expect(schema.properties["rules"]?.description).toContain("What no rule opens is closed");
});

it("gives the file of a template to begin one's own with, and nothing else", async () => {
  const answer = await get("/modalities/igf-mag/file.yaml");
  expect(await answer.text()).toContain("restEqually: [civil-society, private-sector, technical-community]");
  for (const name of ["nothing", "..%2F..%2Fpackage", "__proto__"]) {
    expect((await get(`/modalities/${name}/file.yaml`)).status).toBe(404);
  }
});

describe("the check of a file that somebody brings", () => {
  const post = (body: FormData, path = "/modalities/check") =>
    site.request(
      new Request(`https://rapport.example${path}`, {
        method: "POST",
        body,
        headers: { origin: "https://rapport.example" },
      }),
    );
  const form = (text: string, file?: Uint8Array<ArrayBuffer>) => {
    const made = new FormData();
    made.set("text", text);
    made.set("file", new File(file ? [file] : [], file ? "ours.yaml" : ""));
    return made;
  };

  it("names each line with the reason and what stands there, and gives the file back to be mended", async () => {
    const source = await modalitiesSource("national-igf");
    const answer = await post(form(source.replace("may: [attend, speak, comment]", "may: [atend, speak, comment]")));
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/One thing is to be mended/);
    expect(html).toContain("there is no &quot;atend&quot;; did you mean &quot;attend&quot;?");
    expect(html).toMatch(/<b>Line \d+<\/b>/);
    expect(html).toContain('<code dir="ltr">may: [atend, speak, comment]</code>');
  });

  it("shows sound rules as their page will, from a file or as text, with lines of any system", async () => {
    const source = await modalitiesSource("national-igf");
    const bytes = new Uint8Array(new TextEncoder().encode(source.replaceAll("\n", "\r\n")));
    const html = await (await post(form("", bytes))).text();
    expect(html).toContain("These rules hold together");
    expect(html).toContain('<table class="rights">');
    const data = (await (await post(form(source), "/modalities/check.json")).json()) as {
      readonly data: { readonly errors: readonly unknown[]; readonly rules: { readonly title: string } };
    };
    expect([data.data.errors, data.data.rules.title]).toEqual([[], "National or regional IGF"]);
  });

  it("says what is the matter with a file that is no text, and with none", async () => {
    expect(await (await post(form("", new Uint8Array([0xff, 0xfe, 0x61, 0])))).text()).toContain(
      "save the file as UTF-8",
    );
    expect((await post(form(" "))).status).toBe(422);
  });
});

it.each(await templateNames())("shows %s as a page and as data", async (name) => {
  expect((await get(`/modalities/${name}`)).status).toBe(200);
  expect((await get(`/modalities/${name}.json`)).status).toBe(200);
});
