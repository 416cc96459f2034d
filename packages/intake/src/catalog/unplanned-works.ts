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
  /** A part of the plan does it all the same, and how is what is asked. */
  readonly isDone?: true;
}

export const unplannedWorks: readonly UnplannedWork[] = [
  {
    id: "codes-to-scan",
    said: /\b(?:creat|generat|mak|produc|render)\w*\b[^.,;]{0,40}\b(?:QR[- ]?codes?|barcodes?)\b|\b(?:QR[- ]?codes?|barcodes?)\b[^.,;]{0,40}\b(?:creat|generat|made|produc|render)\w*/i,
    verbs: [],
    text: (keys) =>
      `Where are the codes that are to be scanned made${keys}: in the client, in the server when one is asked for, or once when the thing is created, and then kept?`,
    default:
      "Nothing is planned for it yet: no part makes such a code, and none is kept. In the client it asks nothing of the server; kept as a file, each needs a place and an end.",
    options: ["in the client", "in the server, when it is asked for", "once, and kept as a file"],
  },
  {
    id: "many-at-once",
    said: /\bbulk\b[^.]{0,60}\b(?:API|creat|import|insert|process|shorten|upload)\w*|\b(?:creat|import|process|upload)\w*\b[^.]{0,30}\bin bulk\b|\b(?:CSV|spreadsheet) files? uploads?\b/i,
    verbs: ["import", "upload"],
    text: (keys) =>
      `Which operation takes many at once${keys}, by how many in one transaction, and where do its list and its report of what was refused lie until they are fetched?`,
    default:
      "No operation takes several at once yet: each is sent by a request of its own, and what is said of files, numbers and reports has no part of the plan. On it hang a limit of rows for what answers at once, and for a job a table of its rows and a place for its report.",
    options: [
      "one that answers with all of it",
      "one that starts a job, and one that fetches its report",
      "both, by the number",
    ],
  },
  {
    id: "pages-of-others",
    said: /\b(?:fetch|extract|pars|read|scrap)\w*\b[^.]{0,60}\b(?:link previews?|metadata|Open Graph|page titles?)\b|\b(?:link previews?|metadata|Open Graph|page titles?)\b[^.]{0,60}\b(?:fetch|extract|scrap)\w*|\bsocial media previews?\b/i,
    verbs: ["fetch", "scrape"],
    text: (keys) =>
      `Which part opens the pages behind addresses that people enter${keys}: which addresses does it refuse (those of the own network), how long does it wait, and how long does it keep what they say of themselves?`,
    default:
      "Nothing is fetched yet: no part of the plan opens an address that somebody entered, and a preview shows what was entered. On it hang what may call the internet, what it refuses to call, and a place for what it found.",
    options: ["when the address is entered", "when a preview is asked for", "not at all"],
  },
  {
    id: "password-of-a-thing",
    said: /\bpassword[- ]protected\b|\bpassword protection\b|\bprotect\w*\b[^.]{0,30}\b(?:by|with) an? (?:optional )?password\b|\boptional password for (?:any|each|every|an?)\b|\bprompted for (?:a|the) password before\b/i,
    verbs: ["unlock"],
    text: (keys) =>
      `Which page and operation take the password of a thing that is protected by one${keys}, for how long does a right one hold, and how many wrong ones are borne?`,
    default:
      "None takes it yet: its hash is kept with the thing, and nothing opens what is protected so. On it hang a page where it is asked for, a limit of attempts, and the time that checking a hash takes of the answer.",
    options: [
      "asked each time",
      "held for a while by a cookie for that thing",
      "no password, but an end by time alone",
    ],
  },
  {
    id: "addresses-confirmed",
    said: /\b(?:sign[- ]?ups?|registrations?|accounts?)\b[^.]{0,80}\b(?:e-?mail )?domains?\b[^.]{0,30}\b(?:allow-?list|white-?list|only|restrict\w*)|\b(?:restrict|limit)\w*\b[^.]{0,40}\be-?mail domains?\b/i,
    verbs: ["confirm", "verify"],
    text: (keys) =>
      `How is it shown that an address of an allowed domain belongs to whoever signs up with it${keys}?`,
    default:
      "Not at all yet: nothing is sent to an address, so that whoever enters one of an allowed domain is let in. On it hangs a way to send mail, or another sign-in.",
    options: [
      "a link that is mailed before the first sign-in",
      "an invitation by an administrator",
      "the sign-in of the organisation, in place of passwords",
    ],
  },
  {
    id: "figures-of-what-happened",
    said: /\b(?:analytics|statistics|metrics) (?:dashboard|page|view)\b|\b(?:see|view|show)\w*\b[^.]{0,60}\b(?:total|number of|count of) (?:clicks?|views?|visits?)\b/i,
    verbs: ["analyse", "analyze", "count", "summarise", "summarize"],
    text: (keys) =>
      `Which operations answer the figures that are shown${keys}: over which span, by what are they grouped, and are they read from the rows or from sums that are kept?`,
    default:
      "None does yet: the operations list rows, and no part of the plan groups or counts them for a screen or a file. On it hang the operations of that screen, and by what rows or sums are indexed.",
    options: [
      "from sums, the running day left out",
      "from sums, and the running day from its rows",
      "from the rows alone",
    ],
  },
  {
    id: "work-at-once",
    isDone: true,
    said: /\bworker concurrency\b|\bwithout blocking\b[^.]{0,40}\bthreads?\b|\b(?:workers?|consumers?)\b[^.]{0,60}\b(?:non-blocking I\/O|thread[- ]?pool\w*)|\b(?:non-blocking I\/O|thread[- ]?pool\w*)\b[^.]{0,60}\b(?:workers?|consumers?)\b/i,
    verbs: [],
    text: (keys) =>
      `How many jobs has one instance of a worker under way at once${keys}, and how many connections to the store does it hold for them?`,
    default:
      "As many as performance/benchmarks.md reckons with, set as a number of its configuration; what it is in the program (threads, or calls that wait without one) is decided with its first load test.",
    options: [
      "one",
      "as many as its connections",
      "more than its connections, as most of the time is waiting",
    ],
  },
];
