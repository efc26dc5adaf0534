import { expect, it } from "vitest";
import { thePublic } from "../kernel/reader.ts";
import { createSite } from "../platform/http/index.ts";
import { templateNames } from "./library.ts";
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

it.each(await templateNames())("shows %s as a page and as data", async (name) => {
  expect((await get(`/modalities/${name}`)).status).toBe(200);
  expect((await get(`/modalities/${name}.json`)).status).toBe(200);
});
