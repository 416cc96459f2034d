import type { RootContent } from "mdast";
import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { many, one, type Slot } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** The order of sections in each document; given by the pack. */
export const outline = one(
  "document/outline",
  z.strictObject({
    /** The styles that documents beside the common ones are for; any style where it names none. */
    styles: z.array(identifier).optional(),
    documents: z.array(
      z.strictObject({
        /** Path in the plan: `plan.md`. */
        document: identifier,
        title: label,
        /** Keys of sections, `area/name`, in order. Sections that are not named follow at the end. */
        sections: z.array(identifier),
        /** What is asked of some of them. */
        asked: z
          .array(
            z.strictObject({
              /** Key of the section. */
              section: identifier,
              /** Who it is for. */
              audience: label.optional(),
              /** Most words that it may have. */
              most: z.int().min(1).optional(),
            }),
          )
          .optional(),
      }),
    ),
  }),
  { summary: "order of sections in each document" },
);

/** A word of whoever the plan is for, which documents explain where they use it. */
export const term = many(
  "document/term",
  z.strictObject({
    term: label,
    meaning: prose,
    /** Other forms of it, such as its plural. */
    also: z.array(label).optional(),
  }),
  { summary: "terms that documents explain" },
);

/** A part of a document. */
export interface SectionData {
  readonly document: string;
  /** `area/name` of the section part. */
  readonly key: string;
  readonly title: string;
  /** Markdown syntax trees (mdast). Headings inside start at depth 3. */
  readonly blocks: readonly DeepReadonly<RootContent>[];
}

const syntaxTree = z.custom<DeepReadonly<RootContent>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string",
);

const sectionSchema: z.ZodType<SectionData> = z.strictObject({
  document: identifier,
  key: identifier,
  title: label,
  blocks: z.array(syntaxTree).min(1),
});

// Written out, because the type of a whole syntax tree is too long for a declaration file.
type SectionSlot = Slot<"document/section", SectionData, "many">;

/** What section parts contributed; readable by artifacts alone. */
export const section: SectionSlot = many("document/section", sectionSchema, {
  summary: "parts of documents",
  kept: false,
});
