import type { RootContent } from "mdast";
import * as z from "zod";
import { many, one } from "../slot.ts";
import { identifier, label } from "./shapes.ts";

/** The order of sections in each document; given by the pack. */
export const outline = one(
  "document/outline",
  z.strictObject({
    documents: z.array(
      z.strictObject({
        /** Path in the plan: `plan.md`. */
        document: identifier,
        title: label,
        /** Keys of sections, `area/name`, in order. Sections that are not named follow at the end. */
        sections: z.array(identifier),
      }),
    ),
  }),
  { summary: "order of sections in each document" },
);

const syntaxTree = z.custom<RootContent>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string",
);

/** What section parts contributed; readable by artifacts alone. */
export const section = many(
  "document/section",
  z.strictObject({
    document: identifier,
    /** `area/name` of the section part. */
    key: identifier,
    title: label,
    /** Markdown syntax trees (mdast). Headings inside start at depth 3. */
    blocks: z.array(syntaxTree).min(1),
  }),
  { summary: "parts of documents", kept: false },
);
