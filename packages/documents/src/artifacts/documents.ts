import { optional } from "@planc/core";
import { brief, document } from "@planc/core/ir";
import { arrange } from "../arrange.ts";
import { artifact } from "../kit.ts";
import { linkNodes } from "../link-nodes.ts";
import { markdownOf } from "../to-markdown.ts";

/** Every Markdown document that some section names. */
export const documents = artifact("documents", {
  reads: {
    sections: optional(document.section),
    outline: optional(document.outline),
    product: optional(brief.product),
  },
  emit: ({ sections, outline, product }) =>
    linkNodes(
      arrange(
        sections.map((each) => each.data),
        outline?.data.documents,
      ),
      product?.data.name ?? "unnamed product",
    ).map(({ path, root }) => ({ path, mediaType: "text/markdown", text: markdownOf(root) })),
});
