/** A kind of work that texts ask for and that no part of a plan does: it is asked about, and not passed over. */
export interface UnplannedWork {
  readonly id: string;
  /** What has it asked for. */
  readonly said: RegExp;
  /** An action with one of these verbs does it. */
  readonly verbs: readonly string[];
  /** The question, from the keys of the sentences on. */
  readonly text: (keys: string) => string;
  readonly default: string;
  readonly options: readonly string[];
}

export const unplannedWorks: readonly UnplannedWork[] = [
  {
    id: "codes-to-scan",
    said: /\b(?:creat|generat|mak|produc|render)\w*\b[^.,;]{0,40}\b(?:QR[- ]?codes?|barcodes?)\b|\b(?:QR[- ]?codes?|barcodes?)\b[^.,;]{0,40}\b(?:creat|generat|made|produc|render)\w*/i,
    verbs: [],
    text: (keys) =>
      `Where are the codes that are to be scanned made${keys}: in the client, in the server when one is asked for, or once when the thing is created, and then kept?`,
    default: "Nothing is planned for it yet: no part makes such a code, and none is kept.",
    options: ["in the client", "in the server, when it is asked for", "once, and kept as a file"],
  },
  {
    id: "many-at-once",
    said: /\bbulk\b[^.]{0,60}\b(?:API|creat|import|insert|process|shorten|upload)\w*|\b(?:creat|import|process|upload)\w*\b[^.]{0,30}\bin bulk\b|\b(?:CSV|spreadsheet) files? uploads?\b/i,
    verbs: ["import", "upload"],
    text: (keys) =>
      `How are many sent at once${keys}: what has the request the form of, how many may it have, and what does the caller get for those that are refused?`,
    default:
      "No operation takes several at once yet: each is sent by a request of its own, and its answer says whether it was taken.",
    options: [
      "a list in one request, each with an answer of its own",
      "a file, and a report to fetch later",
      "both, by the number",
    ],
  },
  {
    id: "pages-of-others",
    said: /\b(?:fetch|extract|pars|read|scrap)\w*\b[^.]{0,60}\b(?:link previews?|metadata|Open Graph|page titles?)\b|\b(?:link previews?|metadata|Open Graph|page titles?)\b[^.]{0,60}\b(?:fetch|extract|scrap)\w*|\bsocial media previews?\b/i,
    verbs: ["fetch", "scrape"],
    text: (keys) =>
      `What opens the pages behind addresses that people enter${keys}: which addresses are refused (those of the own network), how long is waited, and how long is what they say of themselves kept?`,
    default:
      "Nothing is fetched yet: no part of the plan opens an address that somebody entered, and a preview shows what was entered.",
    options: ["when the address is entered", "when a preview is asked for", "not at all"],
  },
];
