import { shapes } from "@planc/core/ir";
import * as z from "zod";

const { label, prose } = shapes;

/**
 * A part of the product with a language, a rate of change or a class of data of its own. Parts of a whole go
 * where the whole goes; one that is named here itself lives apart from it.
 */
export const areaSchema = z.strictObject({
  /** Where it is the plural of a concept, the text's own word for that stands in its place. */
  name: label,
  /** What its concepts have in common that the rest of the product has not. */
  because: prose,
  /** Names of the archetype's concepts. */
  concepts: z.array(label).min(1),
  /** Nothing lives apart for its sake unless the product has one of these. */
  needs: z.array(label).min(1).optional(),
});

export type Area = z.output<typeof areaSchema>;

/** How architects of a domain divide its products; empty where they do not. */
export type ContextMap = readonly Area[];
