interface End {
  readonly end: RegExp;
  readonly stays: string;
  /** Letters that the word must have before it. */
  readonly least: number;
}

/** Ends of words that leave the verb behind them, longest first. */
const ends: readonly End[] = [
  { end: /(ifications?|ified|ifying|ifies|ify)$/u, stays: "if", least: 3 },
  { end: /ifiers?$/u, stays: "ifer", least: 3 },
  { end: /(izations?|ized|izes|izing|ize|isations?|ised|ise)$/u, stays: "iz", least: 4 },
  { end: /ators?$/u, stays: "ater", least: 4 },
  { end: /(ations?|ating|ated|ates|ate)$/u, stays: "", least: 4 },
  { end: /(ions?|ing|ed|es|e|y)$/u, stays: "", least: 4 },
  { end: /(ors?|ers?)$/u, stays: "er", least: 4 },
];

/** A crude stem, so that `created`, `creation` and `create` agree and `creator` stays another. */
export function stem(word: string): string {
  for (const { end, stays, least } of ends) {
    const short = word.replace(end, "");
    if (short !== word && short.length >= least) return `${short}${stays}`;
  }
  return word;
}
