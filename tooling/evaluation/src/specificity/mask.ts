import type { Plan } from "@planc/core/host";

/** Fields of a node whose text names something; other texts are what a plan says of it. */
const namingFields = new Set([
  "goal",
  "key",
  "name",
  "operationId",
  "path",
  "plural",
  "provider",
  "said",
  "technology",
  "title",
  "verb",
  "version",
]);

/** What stands for a name. */
const name = "▢";

/**
 * Makes a function that leaves of a sentence what it would say in any plan: the names of this plan's nodes,
 * what stands in code, links and quotation marks are masked, and a list of masked names counts as one, so
 * that its length makes no difference. Numbers stay, as they are of this plan.
 */
export function masking(plan: Plan): (sentence: string) => string {
  const names = namesIn(plan);
  const longest = Math.max(1, ...[...names].map((each) => each.split(" ").length));
  return (sentence) =>
    listsAsOne(maskNames(sentence.replaceAll(/‹[^›]*›|“[^”]*”/g, name), names, longest));
}

function namesIn(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { nodes } of plan) {
    for (const { data } of nodes) collect(data, "");
  }
  return names;

  function collect(value: unknown, field: string): void {
    if (typeof value === "string") {
      if (namingFields.has(field)) add(value);
    } else if (Array.isArray(value)) {
      for (const each of value) collect(each, field);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) collect(each, key);
    }
  }

  function add(text: string): void {
    const words = wordsOf(text).join(" ");
    if (/\p{L}{2}/u.test(words)) names.add(words);
  }
}

function maskNames(sentence: string, names: ReadonlySet<string>, longest: number): string {
  const words = [...sentence.matchAll(/[\p{L}\p{N}_./@+#▢'’-]*[\p{L}\p{N}_▢#+]/gu)];
  let masked = "";
  let at = 0;
  for (let first = 0; first < words.length; first++) {
    const length = longestName(sentence, words, first, names, longest);
    if (length === 0) continue;
    const start = words[first]?.index ?? 0;
    const last = words[first + length - 1];
    masked += sentence.slice(at, start) + name;
    at = (last?.index ?? 0) + (last?.[0].length ?? 0);
    first += length - 1;
  }
  return masked + sentence.slice(at);
}

function longestName(
  sentence: string,
  words: readonly RegExpExecArray[],
  first: number,
  names: ReadonlySet<string>,
  longest: number,
): number {
  const start = words[first]?.index ?? 0;
  for (let length = Math.min(longest, words.length - first); length > 0; length--) {
    const last = words[first + length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    if (names.has(wordsOf(sentence.slice(start, end)).join(" "))) return length;
  }
  return 0;
}

/** Words in small letters, as `Order lines`, `order_lines` and `orderLines` are one name. */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/u)
    .filter((each) => each !== "");
}

function listsAsOne(sentence: string): string {
  return sentence
    .replaceAll(/▢(?:(?:,? and |, | or |\s|: |\.)+▢)+/g, name)
    .replaceAll(/▢ and (?:\d+|one) more\b/g, name)
    .replaceAll(/▢s\b/g, name);
}
