/** Words in front of "user" that make it another actor than users at large. */
export const userKinds: ReadonlySet<string> = new Set(
  "registered internal external authenticated unauthenticated anonymous returning new premium paid paying free verified guest household business corporate administrative".split(
    " ",
  ),
);

/** Heads of names that act in stories and are no people. */
export const actingSystems: ReadonlySet<string> = new Set(
  "gateway service daemon scheduler system processor consumer application app bot agent job pipeline api server device sensor".split(
    " ",
  ),
);
