/** What a question is about in a few words, for a record: its text stands with the questions of the plan. */
export const questionLabels: Readonly<Record<string, string>> = {
  accounts: "Holder of accounts",
  "built-with": "Product's stack",
  "cloud-account": "Account there",
  "code-host": "Code kept at",
  "issuer-of-tokens": "Issuer of tokens",
  kind: "Kind of product",
  region: "Region",
  "team-skills": "Known here",
};

/** Of these the answers are names, which say more than the question. */
export const answeredByName: ReadonlySet<string> = new Set(["cloud-account", "code-host"]);
