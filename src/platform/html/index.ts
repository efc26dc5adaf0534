export { assetRoutes } from "./assets.ts";
export { type Crumb, Frame } from "./frame.tsx";
export { ProblemPage } from "./problem-page.tsx";
