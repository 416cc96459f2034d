import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

export type Arrangement = DataOf<typeof decision.dataOwnership>["arrangement"];

/** Of equals the first is taken. */
export const arrangements = [
  "schema-per-service",
  "server-per-service",
  "shared-schema",
] as const satisfies readonly Arrangement[];

export const arrangementNames: Readonly<Record<Arrangement, string>> = {
  "schema-per-service": "A schema and a role per service, on one server",
  "server-per-service": "A server per service",
  "shared-schema": "One schema for all services",
};

/** What is decided where the product is one program. */
export const oneProgram = "One schema, as one program owns all of it";

/** How a text asks for one of them: the patterns of the catalogue. */
export const askedBy = {
  "database-per-service": "server-per-service",
  "schema-per-service": "schema-per-service",
  "shared-database": "shared-schema",
} as const satisfies Readonly<Record<string, Arrangement>>;

export function isAskedBy(key: string): key is keyof typeof askedBy {
  return Object.hasOwn(askedBy, key);
}
