import { optional } from "@planc/core";
import { brief, document } from "@planc/core/ir";
import { arrange } from "../arrange.ts";
import { artifact } from "../kit.ts";
import { linkNodes } from "../link-nodes.ts";
import { explainTerms } from "../terms.ts";
import { markdownOf } from "../to-markdown.ts";
import { wordCount } from "../word-count.ts";

/** Every Markdown document that some section names. */
export const documents = artifact("documents", {
  reads: {
    sections: optional(document.section),
    outline: optional(document.outline),
    product: optional(brief.product),
    terms: optional(document.term),
  },
  emit: ({ sections, outline, product, terms, report }) => {
    const arranged = arrange(
      sections.map((each) => each.data),
      outline?.data.documents,
    );
    for (const { path, sections: placed } of arranged) {
      for (const { key, most, blocks } of placed) {
        const words = most === undefined ? 0 : wordCount(blocks);
        if (most === undefined || words <= most) continue;
        report("section-too-long", { section: key, document: path, words, most });
      }
    }
    return linkNodes(arranged, product?.data.name ?? "unnamed product").map(({ path, root }) => ({
      path,
      mediaType: "text/markdown",
      text: markdownOf(
        explainTerms(
          root,
          terms.map(({ data }) => data),
        ),
      ),
    }));
  },
});
