/** Words that end in a full stop, which ends no sentence, without it. */
export const abbreviations: ReadonlySet<string> = new Set(
  "e.g i.e eg ie cf vs approx ca incl excl resp dr mr mrs fig".split(" "),
);

/** Those that may end a sentence as well: they do where a capital follows. */
export const mayEnd: ReadonlySet<string> = new Set(
  "max min no nr dept est inc ltd co corp etc".split(" "),
);
