/**
 * Text of a plan as Markdown that says just that: every punctuation mark is escaped and line breaks
 * become blanks, so that no name can start a heading, a table cell, a link or HTML.
 */
export function escapeMarkdown(value: unknown): string {
  return plainText(value)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** Text and numbers as they are, lists joined by commas, nothing else. */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
    case "boolean":
      return value ? "yes" : "no";
    case "object":
      return Array.isArray(value) ? value.map(plainText).join(", ") : "";
    default:
      return "";
  }
}

/** Inline code; a longer fence than any run of backticks inside. */
export function inlineCode(value: unknown): string {
  const text = plainText(value).replace(/\s+/g, " ").trim();
  if (text === "") return "";
  const runs = [0, ...(text.match(/`+/g) ?? []).map((run) => run.length)];
  const fence = "`".repeat(Math.max(...runs) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  // In a table cell a bar ends the cell, in code too, unless it is escaped.
  return `${fence}${pad}${text.replaceAll("|", "\\|")}${pad}${fence}`;
}
