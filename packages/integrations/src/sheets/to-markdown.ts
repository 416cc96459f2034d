import type { Root } from "mdast";

/** Loaded when sheets are written: other parts of the plugin need no writer of Markdown. */
export async function markdownWriter(): Promise<(root: Root) => string> {
  const [{ toMarkdown }, { gfmToMarkdown }] = await Promise.all([
    import("mdast-util-to-markdown"),
    import("mdast-util-gfm"),
  ]);
  return (root) =>
    toMarkdown(root, {
      bullet: "-",
      listItemIndent: "one",
      rule: "-",
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    });
}
