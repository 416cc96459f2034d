/** Words that leave no choice. */
export const demandModals: ReadonlySet<string> = new Set(["must", "shall"]);

/** Verbs of which the thing used is the object: "MUST use Acme". */
export const useVerbs: ReadonlySet<string> = new Set(
  "use adopt employ leverage utilise utilize target".split(" "),
);

/** Verbs of what is done with or on a technology: "MUST be built with Acme", "MUST run on Acme". */
export const makeVerbs: ReadonlySet<string> = new Set(
  (
    "build implement write develop code deploy host run serve ship deliver persist store keep save cache " +
    "manage handle orchestrate package containerise containerize provision test style render validate " +
    "compile bundle queue publish log trace monitor model perform operate execute base create do"
  ).split(" "),
);

/** Words between such a verb and the technology. */
export const meansWords: ReadonlySet<string> = new Set(
  "with using in on onto to via through by atop upon within".split(" "),
);
