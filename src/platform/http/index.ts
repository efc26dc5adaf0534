export { csvAnswer } from "./csv-answer.ts";
export { onePage } from "./one-page.ts";
export { openApiRoute } from "./openapi.ts";
export {
  type Act,
  type Ask,
  act,
  type Done,
  type Html,
  type Limit,
  type Page,
  page,
  type Raw,
  type Route,
  raw,
  type Typed,
} from "./route.ts";
export { createSite, type SiteParts } from "./site.ts";
