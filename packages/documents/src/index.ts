export { type ArrangedDocument, arrange, type Contribution } from "./arrange.ts";
export type { DocumentOutline } from "./default-outline.ts";
export { linkNodes } from "./link-nodes.ts";
export { default } from "./plugin.ts";
export { markdownOf } from "./to-markdown.ts";
export { wordCount } from "./word-count.ts";
