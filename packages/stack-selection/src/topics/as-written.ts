import type { Facts } from "../facts/facts.ts";

/** A way by the words that the text has for it, where they are others than its name. */
export function asWritten(
  { name, pattern }: Facts["stated"]["patterns"][number],
  { inputs }: Facts,
): string {
  const texts = (inputs.statements ?? []).map(({ data }) => data.text.toLowerCase());
  const isSaid = (words: string) => texts.some((text) => text.includes(words.toLowerCase()));
  // One word more, another ending or spelling says nothing else.
  const stems = (words: string) =>
    words
      .toLowerCase()
      .replace(/z/g, "s")
      .split(" ")
      .map((word) => word.replace(/s$/, ""));
  const isOther = (alias: string) => stems(name).some((stem) => !stems(alias).includes(stem));
  if (isSaid(name)) return name;
  const said = (pattern.aliases ?? []).filter((each) => each.includes(" ") && isSaid(each));
  const [first] = said.toSorted((one, other) => other.length - one.length);
  return first !== undefined && isOther(first) ? first : name;
}
