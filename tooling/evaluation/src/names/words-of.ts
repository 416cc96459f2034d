import pluralize from "pluralize";

/** Words of a name in small letters and the singular, of prose, camelCase and snake_case alike. */
export function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFKC")
    .replace(/\be-(?=mail|commerce)/giu, "e")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[’']s\b/gu, "")
    .replace(/\bemail[\s_]address/gu, "email")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(singular);
}

/** Words in -s that are no plurals, and plurals that are used as a singular. */
const fixed: ReadonlySet<string> = new Set(
  "status access address process business progress bonus data metadata media series news analytics sms dns https".split(
    " ",
  ),
);

export function singular(word: string): string {
  if (word.length < 4 || fixed.has(word) || /(ss|us|is)$/u.test(word)) return word;
  return pluralize.singular(word);
}

/** `Notification service (external)` without what stands in brackets. */
export function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)/gu, " ").trim();
}
