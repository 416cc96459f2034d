/** Words in front of a number that say nothing of what it is about. */
export const emptyAbouts: ReadonlySet<string> = new Set(
  "default defaults e.g e.g. g eg i.e example examples option options other others max maximum min minimum limit limits approx etc total system user users app application value values".split(
    " ",
  ),
);

/** Subjects that every requirement has: "the system must lock an account for 15 minutes". */
export const generalSubjects: ReadonlySet<string> = new Set(
  "system app application service platform product tool backend software solution".split(" "),
);
