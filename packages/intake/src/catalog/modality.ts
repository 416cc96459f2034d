/** Words that say how binding the technology after them is. The nearest in front of it counts. */
export const avoidCues: readonly string[] = [
  "no",
  "not",
  "never",
  "we are against",
  "opposed to",
  "free of",
  "free from",
  "in place of",
  "any but",
  "anything but",
  "everything but",
  "nothing from",
  "nothing of",
  "nothing by",
  "no need for",
  "no need of",
  "no use for",
  "no use of",
  "no usage of",
  "no dependency on",
  "no dependencies on",
  "no dependence on",
  "no reliance on",
  "no support for",
  "no interest in",
  "no room for",
  "no place for",
  "no reason for",
  "no trace of",
  "no form of",
  "no kind of",
  "none of",
  "without",
  "instead of",
  "rather than",
  "neither",
  "nor",
  "except",
  "exclude",
  "excluding",
  "away from",
];

/** "not only PostgreSQL" excludes nothing, "nothing but PostgreSQL" demands it. */
export const notAvoidCues: readonly string[] = [
  "not only",
  "not just",
  "not merely",
  "no more than",
  "no less than",
  "nothing but",
  "nothing except",
  "nothing other than",
  "nothing else than",
  "none but",
  "no other than",
  "not without",
  "never without",
  "do not do without",
];

/** Neither asked for nor ruled out. */
export const unclearCues: readonly string[] = [
  "no experience with",
  "no experience in",
  "no knowledge of",
  "no idea of",
  "no opinion on",
];

export const preferCues: readonly string[] = [
  "prefer",
  "prefers",
  "preferred",
  "preferably",
  "preferably with",
  "ideally",
  "ideally with",
  "such as",
  "for example",
  "e.g",
  "eg",
  "like",
  "maybe",
  "possibly",
  "perhaps",
  "consider",
  "could use",
  "can use",
  "might use",
  "may use",
  "should use",
  "suggest",
  "suggested",
  "recommend",
  "recommended",
];

/** After the name: "PostgreSQL or similar". */
export const preferTails: readonly string[] = [
  "or similar",
  "or equivalent",
  "or something similar",
  "if possible",
  "where possible",
  "preferred",
];

export const existingCues: readonly string[] = [
  "existing",
  "current",
  "already use",
  "already have",
  "already run",
  "already running",
  "already on",
  "our",
  "our existing",
  "company",
  "corporate",
  "in house",
  "legacy",
  "established",
];

/** What a platform has beside the machines: nobody brings it along when deploying there. */
export const facilities = /(?:^|[\s-])(?:pipelines?|clusters?|infrastructure|tooling|platforms?)$/;

/** Behind a name, what is done with it: "no blocking MariaDB calls" leaves MariaDB in place. */
export const waysOfUse: ReadonlySet<string> = new Set([
  "access",
  "call",
  "connection",
  "operation",
  "query",
  "read",
  "request",
  "write",
]);
