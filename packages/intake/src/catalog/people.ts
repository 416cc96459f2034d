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

/** Who builds the product, as the head of what is counted: "five backend developers". */
export const builderNouns: ReadonlySet<string> = new Set(
  "developer engineer programmer dev coder tester designer devops".split(" "),
);

/** Heads that count builders only where they are of the team: "our team has six people". */
export const teamMembers: ReadonlySet<string> = new Set(["person", "people", "member"]);
