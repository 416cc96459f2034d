/** Heads of subjects that are the product or a part of it, which use what they use for many things. */
export const systemWords: ReadonlySet<string> = new Set(
  (
    "system application app product platform service solution server client backend frontend back-end front-end " +
    "website site api software team developer user implementation project module component feature code codebase"
  ).split(" "),
);
