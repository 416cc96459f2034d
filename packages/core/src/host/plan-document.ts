import * as z from "zod";
import { findingSchema } from "../finding.ts";
import { slotName } from "../grammar.ts";
import * as shapes from "../ir/shapes.ts";
import { standardSlots } from "../ir/standard-slots.ts";
import type { Slot } from "../slot.ts";
import { placeSchema, whySchema } from "../why.ts";

const sourceSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  path: z.string().optional(),
  sha256: z.string(),
});
const artifactSchema = z.strictObject({
  path: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  /** The artifact that made it, `area/name`. */
  by: z.string(),
  probes: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(["passed", "failed", "not-run"]),
      detail: z.string(),
    }),
  ),
});
const nodesSchema = (data: z.ZodType) =>
  z.array(z.strictObject({ id: z.string().min(1), data, why: whySchema }));

/** Everything of plan.json but what is in its slots. */
const frame = {
  version: z.literal(1),
  sources: z.array(sourceSchema),
  findings: z.array(findingSchema),
  artifacts: z.array(artifactSchema),
};

/** plan.json with nodes of any slots. */
export const planDocumentSchema = z.strictObject({
  ...frame,
  slots: z.record(z.string().regex(slotName), nodesSchema(z.unknown())),
});
export type PlanDocument = z.output<typeof planDocumentSchema>;

/** The JSON Schema (draft 2020-12) of plan.json, with the data of these slots spelt out. */
export function planJsonSchema(slots: readonly Slot[] = standardSlots): unknown {
  const names = z.registry<{ id?: string; description?: string }>();
  const shared = { ...shapes, why: whySchema, place: placeSchema, finding: findingSchema };
  for (const [id, schema] of Object.entries({ ...shared, artifact: artifactSchema })) {
    names.add(schema, { id });
  }
  const known = slots
    .filter((slot) => slot.kept)
    .map((slot): [string, z.ZodType] => {
      const nodes = nodesSchema(slot.schema);
      names.add(nodes, { description: slot.summary });
      return [slot.id, nodes];
    });
  const schema = z.strictObject({
    ...frame,
    slots: z.object(Object.fromEntries(known)).partial().catchall(nodesSchema(z.unknown())),
  });
  return {
    title: "A plan compiled by planc",
    ...z.toJSONSchema(schema, { metadata: names, target: "draft-2020-12", unrepresentable: "any" }),
  };
}
