import { spoken } from "./spoken.ts";

/** Words by which a name says that something is over, with those by which another says that it begins. */
const ends: ReadonlyMap<string, readonly string[]> = new Map([
  ["checkout", ["checkin"]],
  ["closes", ["opens"]],
  ["closing", ["opening"]],
  ["completed", ["started", "begun"]],
  ["end", ["start", "begin"]],
  ["ended", ["started", "begun"]],
  ["due", ["start", "begin"]],
  ["ending", ["starting", "beginning"]],
  ["ends", ["starts", "begins"]],
  ["finish", ["start"]],
  ["finished", ["started", "begun"]],
  ["finishes", ["starts", "begins"]],
  ["out", ["in"]],
  ["to", ["from"]],
  ["until", ["from"]],
]);

/** Of what has happened, both may be one moment. */
const reported = /(?:ed|begun)$/;

/** The name among others of the time at which what ends at `name` begins: `starts at` of `ends at`. */
export function beginningOf(
  name: string,
  others: readonly string[],
): { readonly name: string; readonly together: boolean } | undefined {
  const words = wordsOf(name);
  for (const [at, word] of words.entries()) {
    if (word === "out" && words[at - 1] !== "check") continue;
    for (const first of ends.get(word) ?? []) {
      const wanted = words.with(at, first).join(" ");
      const found = others.find((each) => wordsOf(each).join(" ") === wanted);
      if (found !== undefined) return { name: found, together: reported.test(word) };
    }
  }
  return undefined;
}

/** Whether a name says when something is over. */
export function isEnd(name: string): boolean {
  return wordsOf(name).some((word) => ends.has(word));
}

function wordsOf(name: string): readonly string[] {
  return spoken(name).split(/[\s_-]+/);
}
