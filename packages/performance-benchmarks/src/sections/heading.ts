import { text } from "@planc/core/markdown";
import type { Heading } from "mdast";

/** A heading inside of a section: sections themselves stand at depth 2. */
export function heading(title: string): Heading {
  return { type: "heading", depth: 3, children: [text(title)] };
}
