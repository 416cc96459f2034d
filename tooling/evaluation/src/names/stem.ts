/** Ends of words that leave the verb behind them, longest first. */
const ends: readonly (readonly [RegExp, string])[] = [
  [/(ifications?|ified|ifying|ifies|ify)$/u, "if"],
  [/ifiers?$/u, "ifer"],
  [/(izations?|ized|izes|izing|ize|isations?|ised|ise)$/u, "iz"],
  [/ators?$/u, "ater"],
  [/(ations?|ating|ated|ates|ate)$/u, ""],
  [/(ions?|ing|ed|es|e|y)$/u, ""],
  [/(ors?|ers?)$/u, "er"],
];

const shortest = 4;

/** A crude stem, so that `created`, `creation` and `create` agree and `creator` stays another. */
export function stem(word: string): string {
  for (const [end, stays] of ends) {
    const short = word.replace(end, "");
    if (short !== word && short.length >= shortest) return `${short}${stays}`;
  }
  return word;
}
