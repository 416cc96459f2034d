import { type Inline, text } from "@planc/core/markdown";
import type { Heading } from "mdast";

/** A heading inside of a section: sections themselves stand at depth 2. */
export function heading(content: Inline): Heading {
  return {
    type: "heading",
    depth: 3,
    children: [typeof content === "string" ? text(content) : content],
  };
}
