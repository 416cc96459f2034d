import type { Tone } from "./palette.ts";

/** Words of states by what they are to people; the first that fits counts. */
export const statusWords: readonly (readonly [Tone, RegExp])[] = [
  [
    "negative",
    /\b(?:fail(?:ed)?|rejected|refused|declined|denied|lost|expired|overdue|disputed|charged back|blocked|banned|suspended|broken|error|missed|no[- ]show|bounced|damaged|cancell?ed|revoked)\b/i,
  ],
  [
    "caution",
    /\b(?:due|on hold|held|paused|waiting|awaiting|pending|unpaid|low|flagged|reported|partly|partially|returned|unverified|invited)\b/i,
  ],
  [
    "positive",
    /\b(?:done|complete|completed|finished|approved|accepted|paid|captured|delivered|succeeded|success|active|published|confirmed|won|resolved|solved|verified|available|for sale|ready|fulfilled|settled|attended|checked in|achieved|refunded)\b/i,
  ],
  [
    "progress",
    /\b(?:open|in progress|processing|under way|underway|preparing|shipped|sent|sending|started|running|ongoing|doing|review|in review|initiated|authori[sz]ed|reserved|borrowed|taken|assigned|scheduled|negotiation|proposal|qualified|uploading|queued|live|recording|requested|offered|in use)\b/i,
  ],
  [
    "neutral",
    /\b(?:draft|new|lead|to ?do|backlog|archived|withdrawn|closed|ended|released|planned|deactivated|inactive|discarded|dismissed)\b/i,
  ],
];
