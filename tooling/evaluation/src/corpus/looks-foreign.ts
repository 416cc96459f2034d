const english: ReadonlySet<string> = new Set(
  "the a an and or of to in is are be for with on must should can that when given then as by from not it this".split(
    " ",
  ),
);

/**
 * Whether a text is in another language than English: a quarter of its letters are of another script,
 * or fewer than one word in ten is a short English one.
 */
export function looksForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (4 * (letters - latin) > letters) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return 10 * words.filter((word) => english.has(word)).length < words.length;
}
