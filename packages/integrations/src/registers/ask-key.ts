/** What a question is about, in a word or two: by it the sheet names what the register asks in full. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/\bwhich claim\b/i, "groups-claim"],
  [/\b(?:cost|price|plan for them|ask per user|share its revenue)\b/i, "cost"],
  [/\blimit was passed\b|\banswer overload\b/i, "throttling"],
  [/\bhow many calls\b|\bsessions at once\b|\bwhich limits\b/i, "limits"],
  [/\bversion\b/i, "version"],
  [/\b(?:outage)\b/i, "outages"],
  [/\bWhich errors\b/i, "errors"],
  [/\b(?:slowest|how long may)\b/i, "latency"],
  [/\b(?:authenticate|key|certificate|credential|WS-Security)\b/i, "authentication"],
  [/\b(?:test system|test domain|may tests change)\b/i, "sandbox"],
  [/\baddress(?:es)?\b/i, "addresses"],
  [/\b(?:personal data|agreement)\b/i, "processing-agreement"],
  [/\b(?:country|region|where do)\b/i, "region"],
  [/\b(?:OTLP|exporter)\b/i, "exporter"],
  [/\bwebhooks?\b|\breports?\b/i, "reports"],
  [/\bsender\b/i, "sender"],
  [/\bedition\b|\bwhich plan\b/i, "edition"],
];

/** Questions by their keys, each once: what no word tells, and what comes again, is numbered. */
export function askedBy(asks: readonly string[]): ReadonlyMap<string, string> {
  const keyed = new Map<string, string>();
  for (const ask of asks) {
    const stem = subjects.find(([pattern]) => pattern.test(ask))?.[1] ?? "operations";
    let key = stem;
    for (let count = 2; keyed.has(key); count++) key = `${stem}-${count}`;
    keyed.set(key, ask);
  }
  return keyed;
}
