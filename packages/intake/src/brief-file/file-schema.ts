import { nodeId, partByName, type Slot } from "@planc/core";
import * as z from "zod";
import { type Area, areas, isSingle, nestedAreas } from "./areas.ts";

/** The fields of an entry: those of the slot's data, with names instead of references. */
export type Shape = Readonly<Record<string, z.ZodType>>;

const shapes = new Map<Slot, Shape>();

export function shapeOf({ slot, within }: Area): Shape {
  const known = shapes.get(slot);
  if (known) return known;
  const part: z.ZodType = partByName(slot.schema);
  if (!(part instanceof z.ZodObject)) throw new TypeError(`${slot.id} has no fields`);
  const { [within ?? ""]: _, ...shape }: Record<string, z.ZodType> = part.shape;
  shapes.set(slot, shape);
  return shape;
}

/** What every entry may say beside the fields of its area. */
export const entryKeys = {
  id: z
    .string()
    .max(500)
    .regex(nodeId)
    .describe("The id of the node in the plan, where it does not follow from the entry."),
  remove: z.literal(true).describe("Takes the fact out of the brief."),
} satisfies Shape;

/** What the file says of itself. */
export const fileKeys = {
  version: z.literal(1).describe("Of the form of this file."),
  facts: z
    .enum(["all", "some"])
    .describe(
      "all: what is not in this file is not in the brief. some: its entries add to what was read, or correct it.",
    ),
  writtenFrom: z
    .record(z.string(), z.string().min(1).max(64))
    .describe("The sources that the file was written from, with the first digits of their hashes."),
} satisfies Shape;

/** The JSON Schema (draft 2020-12) of brief.yaml, by which editors check and complete it. */
export function briefJsonSchema(): unknown {
  const schema = z.toJSONSchema(fileSchema(), { target: "draft-2020-12" });
  return { title: "The brief of a plan compiled by planc", ...schema };
}

/** The schema of the whole file. It is read entry by entry, so that one slip costs no other entry. */
export function fileSchema(): z.ZodType {
  const top = areas
    .filter(({ within }) => within === undefined)
    .map((area) => {
      const entry = entrySchema(area);
      const all = isSingle(area) ? entry : z.array(entry);
      return [area.key, all.optional().describe(area.slot.summary)] as const;
    });
  return z.strictObject({
    version: fileKeys.version.optional(),
    facts: fileKeys.facts.optional(),
    writtenFrom: fileKeys.writtenFrom.optional(),
    ...Object.fromEntries(top),
  });
}

function entrySchema(area: Area): z.ZodType {
  const nested = area.noun === "concept" ? nestedAreas : [];
  const fields = Object.entries(shapeOf(area)).map(([key, of]) => [key, of.optional()]);
  const inside = nested.map((inner) => [
    inner.key,
    z.array(entrySchema(inner)).optional().describe(inner.slot.summary),
  ]);
  const entry = z.strictObject({
    ...(isSingle(area) ? {} : { id: entryKeys.id.optional() }),
    ...Object.fromEntries([...fields, ...inside]),
    remove: entryKeys.remove.optional(),
  });
  return area.identity.length === 0
    ? entry
    : entry.meta({ anyOf: [{ required: ["id"] }, { required: area.identity }] });
}
