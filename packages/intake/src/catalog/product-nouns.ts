/** What people call the thing that is to be built, at the head of its name. */
export const productNouns: ReadonlySet<string> = new Set(
  "tool library app application service system platform pipeline package program cli bot job script website site api plugin utility daemon module software product".split(
    " ",
  ),
);
