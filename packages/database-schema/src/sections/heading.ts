import type { PhrasingContent, RootContent } from "mdast";

/** A heading inside a section, which itself is one of depth 2. */
export function heading(content: PhrasingContent): RootContent {
  return { type: "heading", depth: 3, children: [content] };
}
