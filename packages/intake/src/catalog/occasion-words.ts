/** Words that begin what something is done upon. */
export const occasions: ReadonlySet<string> = new Set(
  "after when whenever once if on upon".split(" "),
);

/** What comes to pass, of things that nobody is said to do. */
export const comesToPass: ReadonlySet<string> = new Set(
  "is are was were has have becomes become begins begin starts start ends end passes pass elapses elapse reaches reach exceeds exceed successful completes".split(
    " ",
  ),
);

/** What goes wrong or runs out: a condition of it is an occasion, too. */
export const goesWrong: ReadonlySet<string> = new Set(
  "abandoned elapsed elapses expire expired expires fail failed fails missed overdue unpaid".split(
    " ",
  ),
);

/** What somebody does in front of the product, or what has to be so for people to ask. */
export const askedFor: ReadonlySet<string> = new Set(
  "allowed asked available called chosen clicked configured enabled entered given invoked necessary needed possible pressed provided requested required selected submitted triggered uploaded valid".split(
    " ",
  ),
);

/** Verbs by which the product shuts an account or a caller out. */
export const lockingVerbs: ReadonlySet<string> = new Set(
  "block disable lock suspend throttle".split(" "),
);

/** Tries to sign in that came to nothing. */
export const failedAttempts =
  /\b(?:failed|unsuccessful|incorrect|wrong|invalid)\b[^.;]{0,30}\b(?:attempts?|log-?ins?|sign-?ins?|passwords?|tries)\b/;
