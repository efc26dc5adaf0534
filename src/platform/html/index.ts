export { assetRoutes } from "./assets.ts";
export { AreaField, ChoiceField, Field, type FormState, SelectField, TextField, tied, typedIn } from "./fields.tsx";
export { type Crumb, Frame } from "./frame.tsx";
export { Pager } from "./pager.tsx";
export { ProblemPage } from "./problem-page.tsx";
export { Refusal } from "./refusal.tsx";
