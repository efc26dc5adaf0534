import type { Route } from "../platform/http/index.ts";
import { exampleRoutes } from "./routes/example.tsx";

export const accreditationRoutes = (): readonly Route[] => [...exampleRoutes];
