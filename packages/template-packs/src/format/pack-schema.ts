import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { catalogueSchema } from "./catalogue.ts";
import { selectionSchema } from "./conditions.ts";
import { decompositionSchema } from "./decomposition.ts";
import { instanceSchema } from "./deployment.ts";
import { fixtureSchema } from "./fixtures.ts";
import { termSchema } from "./glossary.ts";
import { outlineSchema } from "./outline.ts";
import { ruleSchema } from "./rules.ts";
import { identifier, label, prose, slug, variable } from "./words.ts";

const about = { description: prose };
const parameterSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...about,
    type: z.literal("number"),
    default: z.number(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  z.strictObject({ ...about, type: z.literal("boolean"), default: z.boolean() }),
  z.strictObject({
    ...about,
    type: z.literal("text"),
    default: z.string().max(200),
    /** A closed list of values. */
    values: z.array(label).min(1).optional(),
  }),
]);

const sectionSchema = z.strictObject({
  name: slug,
  /** Path of the document that it stands in. */
  document: identifier,
  title: label,
  /** Nodes under the names by which the template calls them. */
  data: z.record(variable, selectionSchema),
  /** Selections without which the section says nothing; by their names in `data`. */
  needs: z.array(variable).min(1).max(50),
  /** LiquidJS that makes Markdown. Headings start at depth 3. */
  template: z.string().min(1).max(50_000),
});

const preferenceSchema = z.strictObject({
  /** A topic's key, or `style`. */
  topic: slug,
  technology: slug,
  strength: z.enum(["require", "prefer", "avoid", "forbid"]),
  because: prose,
});

/** A pack: what a plan of some architecture styles prefers, in which order it tells it, what it adds. */
export const packSchema = z.strictObject({
  format: z.literal(1),
  name: slug,
  version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]{1,64})?$/),
  /** The npm package that brings it, where one does. */
  package: z
    .string()
    .max(214)
    .regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, "is no name of a package")
    .optional(),
  title: label,
  description: prose,
  /** Range of core versions that it works with: `>=1.2.0 <2.0.0`. */
  core: z.string().min(1).max(100),
  /** Name of the pack that this one adds to. */
  extends: slug.optional(),
  /** Styles that it is for: where nobody names a pack, the first style decides. */
  styles: z.array(slug).min(1),
  parameters: z.record(variable, parameterSchema).optional(),
  preferences: z.array(preferenceSchema).max(500).optional(),
  catalogue: catalogueSchema.optional(),
  decomposition: z.array(decompositionSchema).max(20).optional(),
  /** What instances get to begin with. */
  instances: z.array(instanceSchema).max(3).optional(),
  outline: z.array(outlineSchema).max(50).optional(),
  sections: z.array(sectionSchema).max(100).optional(),
  rules: z.array(ruleSchema).max(100).optional(),
  glossary: z.array(termSchema).max(500).optional(),
  fixtures: z.array(fixtureSchema).max(100).optional(),
});

/** A pack: as its author writes it, or loaded, which joins it with the one that it extends. */
export type Pack = DeepReadonly<z.output<typeof packSchema>>;
export type PackSection = DeepReadonly<z.output<typeof sectionSchema>>;
export type PackParameter = DeepReadonly<z.output<typeof parameterSchema>>;
