import { nodeScheme } from "@planc/core/markdown";
import { escapeMarkdown, inlineCode, plainText } from "./escape.ts";
import { isItem, labelOf } from "./item.ts";

/** Filters of LiquidJS that a template may use. What asks the clock or the dice is not among them. */
export const standardFilters: ReadonlySet<string> = new Set([
  "abs",
  "append",
  "at_least",
  "at_most",
  "capitalize",
  "ceil",
  "compact",
  "concat",
  "default",
  "divided_by",
  "downcase",
  "find",
  "first",
  "floor",
  "group_by",
  "has",
  "join",
  "last",
  "map",
  "minus",
  "modulo",
  "plus",
  "prepend",
  "raw",
  "reject",
  "remove",
  "replace",
  "reverse",
  "round",
  "size",
  "slice",
  "sort",
  "sort_natural",
  "split",
  "strip",
  "sum",
  "times",
  "truncate",
  "uniq",
  "upcase",
  "where",
]);

/** Tags of LiquidJS that a template may use. What reads another template is not among them. */
export const standardTags: ReadonlySet<string> = new Set([
  "assign",
  "break",
  "capture",
  "case",
  "comment",
  "continue",
  "echo",
  "for",
  "if",
  "raw",
  "unless",
  "#",
]);

/** Filters whose result is Markdown already, so it is not escaped again. */
export const markdownFilters: Readonly<Record<string, (value: unknown) => string>> = {
  /** The name of an item, linked to where the plan shows it. */
  link: (value) =>
    isItem(value)
      ? `[${escapeMarkdown(labelOf(value))}](<${nodeScheme}${value.ref.replace(/[<>\\\s]/g, "")}>)`
      : escapeMarkdown(value),
  /** Inline code. */
  code: inlineCode,
  /** A list of inline code. */
  codes: (value) => (Array.isArray(value) ? value.map(inlineCode).join(", ") : inlineCode(value)),
  /** A list of items, each linked. */
  links: (value) =>
    Array.isArray(value) ? value.map((each) => markdownFilters.link?.(each)).join(", ") : "",
};

/** A number with its unit, as amounts and figures have them: `256 MB`. */
export function amountText(value: unknown): string {
  if (typeof value !== "object" || value === null || !("value" in value)) return plainText(value);
  const unit = "unit" in value && value.unit !== "count" ? ` ${plainText(value.unit)}` : "";
  return `${plainText(value.value)}${unit}`;
}
