import type { Root, RootContent } from "mdast";

export function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: "heading", depth, children: [{ type: "text", value: text }] };
}

export function root(children: readonly RootContent[]): Root {
  return { type: "root", children: [...children] };
}
