/** Topics whose technologies are never part of what runs, so that development use is use. */
export const toolTopics: ReadonlySet<string> = new Set([
  "language",
  "unit-testing",
  "end-to-end-testing",
  "load-testing",
  "ci-cd",
  "infrastructure-as-code",
  "packaging",
  "container-runtime",
]);

/** Topics of which a feature is built with one: several in a repository leave open which. */
export const singleTopics: ReadonlyMap<string, string> = new Map([
  ["api-framework", "server framework"],
  ["web-framework", "client framework"],
  ["mobile-framework", "mobile framework"],
  ["desktop-framework", "desktop framework"],
  ["relational-store", "relational database"],
  ["document-store", "document database"],
]);

/** The share of all files from which on a language is one that the repository is written in. */
export const leastShareOfLanguage = 0.1;

/** Facts that show more than a technology: that there is something to extend. */
export const factsOfCode: ReadonlySet<string> = new Set([
  "dependency",
  "language",
  "table",
  "operation",
  "choice",
]);
