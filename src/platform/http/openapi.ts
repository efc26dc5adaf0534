/** The description of the API (OpenAPI 3.1), made from the same routes and schemas that serve it. */
import { z } from "zod";
import { type Route, raw } from "./route.ts";

const schema = (type: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...made } = z.toJSONSchema(type, { io, unrepresentable: "any" });
  return made;
};

const problemAnswers = {
  default: {
    description: "A problem (RFC 9457): what happened, which rule, what to do now",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
};

const problem = z.object({
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  rule: z.string().optional(),
  instead: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
});

const done = z.object({ location: z.string(), said: z.string(), data: z.unknown().optional() });

function operation(route: Route) {
  const parameters = [...route.path.matchAll(/:([a-z]+)/gi)].map((match) => ({
    name: match[1],
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const common = { summary: route.summary, ...(parameters.length > 0 ? { parameters } : {}) };
  if (route.kind === "page") {
    const content = { "application/json": { schema: schema(route.view, "output") } };
    return { ...common, responses: { "200": { description: route.summary, content }, ...problemAnswers } };
  }
  if (route.kind === "act") {
    const input = schema(route.input, "input");
    return {
      ...common,
      requestBody: { content: { "application/json": { schema: input }, "multipart/form-data": { schema: input } } },
      responses: {
        "200": { description: "Done", content: { "application/json": { schema: schema(done, "output") } } },
        ...problemAnswers,
      },
    };
  }
  return {
    ...common,
    responses: { "200": { description: route.summary, content: { [route.produces]: {} } }, ...problemAnswers },
  };
}

export function openApi(routes: readonly Route[], origin: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const bare = route.path.replaceAll(/:([a-z]+)(?:\{[^}]*\})?/gi, "{$1}");
    const path = route.kind === "page" ? `${bare === "/" ? "/index" : bare}.json` : bare;
    const method = route.kind === "page" ? "get" : route.method;
    paths[path] = { ...paths[path], [method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Rapport", version: "0.1.0", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: origin }],
    security: [{ token: [] }, {}],
    components: {
      schemas: { Problem: schema(problem, "output") },
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
    paths,
  };
}

/** The route that serves the description of the others. */
export const openApiRoute = (routes: readonly Route[]): Route =>
  raw({
    method: "get",
    path: "/api/openapi.json",
    summary: "This description",
    produces: "application/json",
    handle: (ask, c) => c.json(openApi(routes, ask.origin)),
  });
