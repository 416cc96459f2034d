/** Words that say how binding the technology after them is. The nearest in front of it counts. */
export const avoidCues: readonly string[] = [
  "no",
  "not",
  "never",
  "without",
  "avoid",
  "avoiding",
  "instead of",
  "rather than",
  "do not use",
  "don't use",
  "dont use",
  "must not use",
  "should not use",
  "not use",
  "neither",
  "nor",
  "except",
  "exclude",
  "excluding",
  "away from",
  "migrate from",
  "migrating from",
  "move off",
  "get rid of",
  "replace",
  "replacing",
];

/** "not only PostgreSQL" excludes nothing. */
export const notAvoidCues: readonly string[] = [
  "not only",
  "no more than",
  "no less than",
  "not just",
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

/** After the name and its verb: "MongoDB is forbidden". */
export const refusals: ReadonlySet<string> = new Set([
  "forbidden",
  "prohibited",
  "banned",
  "avoided",
  "discouraged",
  "disallowed",
  "unacceptable",
]);

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
