import { randomUUID } from "node:crypto";

/** An identifier of one kind of thing: an id of a person is not accepted where one of a body is wanted. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type PersonId = Id<"person">;

export const newId = <Kind extends string>(): Id<Kind> => randomUUID() as Id<Kind>;
