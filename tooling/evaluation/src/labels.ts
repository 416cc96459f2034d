import * as z from "zod";

const names = z.array(z.string().min(1));

const relationship = z.object({
  to: z.string().min(1),
  kind: z.enum(["many-to-one", "one-to-one", "many-to-many"]),
  note: z.string().optional(),
});

const entity = z.object({
  name: z.string().min(1),
  attributes: names,
  /** Said elsewhere than where the thing is described: a bonus, never a miss. */
  implied_attributes: names.default([]),
  relationships: z.array(relationship),
  /** Exists outside of what is specified: needed as a target of relations only. */
  scope: z.enum(["existing", "external"]).optional(),
  /** A reasonable reader may or may not make it an entity. */
  optional: z.boolean().default(false),
  /** Closed lists of values by attribute. */
  enums: z.record(z.string(), z.array(z.string())).default({}),
});

const quantity = z.object({
  what: z.string(),
  op: z.enum(["=", "<", "<=", ">", ">=", "~", "range"]),
  value: z.union([z.number(), z.array(z.number()).min(1)]),
  unit: z.string(),
  /** The id in the specification, else a place in words. */
  source: z.string(),
});

/** What a person read in one specification. Keys that are not scored are let through. */
export const labelSchema = z.object({
  id: z.string().min(1),
  /** Of the text that the labels were made from. */
  spec_sha256: z.string().length(64).optional(),
  entities: z.array(entity),
  actors: names,
  requirements: names,
  nfr_ids: names.default([]),
  success_criteria: names.default([]),
  quantities: z.array(quantity),
  technologies: names,
  /** Named in order to be excluded. */
  technologies_rejected: names.default([]),
  integrations: names,
  compliance: names,
});

export type Labels = z.output<typeof labelSchema>;
export type LabelledEntity = Labels["entities"][number];
export type LabelledQuantity = Labels["quantities"][number];
