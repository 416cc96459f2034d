/** Words that end in a full stop, which ends no sentence, without it. */
export const abbreviations: ReadonlySet<string> = new Set(
  "e.g i.e eg ie cf vs approx ca incl excl resp dr mr mrs ms prof rev hon fig st mt ft".split(" "),
);

/** Those that may end a sentence as well: they do where a capital follows. */
export const mayEnd: ReadonlySet<string> = new Set(
  "max min no nr dept est inc ltd co corp etc jr sr sec art par para ch chap vol pp eq cl ed hr hrs tel ext rd ave blvd".split(
    " ",
  ),
);

/** Single letters behind one of these are names, rather than initials: "Plan B. Users …". */
export const letteredNouns: ReadonlySet<string> = new Set(
  "plan option variant version type class grade tier group phase appendix vitamin part step case team section series size zone model level and or to".split(
    " ",
  ),
);
