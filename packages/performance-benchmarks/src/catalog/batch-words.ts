/** By which a text says that a number is of what comes at once: "in batches of up to 200 points". */
export const batchPhrase =
  /\b(?:batch(?:es)?|bulks?|chunks?|packets?|bundles?) of\b|\bat (?:once|a time)\b|\b(?:per|in each|in one|in a single|a) (?:request|upload|batch|call|sync|synchroni[sz]ation)\b/i;

/** What a number is then given for. */
export const batchUnits: ReadonlySet<string> = new Set([
  "request",
  "upload",
  "batch",
  "call",
  "sync",
]);
