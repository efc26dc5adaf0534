export { assetRoutes } from "./assets.ts";
export { AreaField, ChoiceField, type FormState, SelectField, TextField, typedIn } from "./fields.tsx";
export { type Crumb, Frame } from "./frame.tsx";
export { Pager } from "./pager.tsx";
export { ProblemPage } from "./problem-page.tsx";
