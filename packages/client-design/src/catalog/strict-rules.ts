/** Statements that hold among all devices at any moment: no device can keep them by itself. */
export const strictRules: readonly {
  readonly ground: "unique" | "stock" | "money";
  readonly of: string;
  readonly words: RegExp;
}[] = [
  {
    ground: "unique",
    of: "there is one of it",
    words:
      /\bunique\b|\bno two\b|\bat most one\b|\bonly one\b|\bdouble[- ]?book|\bnever\b[^.;]*\btwice\b|\bwithout (?:gaps|duplicates)\b|\bconsecutive(?:ly)? number/i,
  },
  {
    ground: "stock",
    of: "there is only so much of it",
    words:
      /\bover[- ]?s(?:ell|old|elling)\b|\boverbook|\blimited (?:stock|seats|places|number|quantity)\b|\b(?:stock|inventory|seats?|places|tickets|capacity|quantity)\b[^.;]*\b(?:never|not|cannot|no)\b[^.;]*\b(?:negative|exceed|more|below|over)/i,
  },
  {
    ground: "money",
    of: "its sum is exact",
    words:
      /\bexact balance\b|\bbalance\b[^.;]*\b(?:never|not|cannot|exact|always|at all times)\b|\boverdraw|\bcredit limit\b[^.;]*\b(?:never|not|cannot)\b/i,
  },
];

/** Checks that the text wants on the server, before anything counts. */
export const checkedOnServer =
  /\bserver[- ]side (?:validation|checks?)\b|\b(?:validated|checked|verified) (?:on|by) the server\b|\bserver (?:validates|checks|verifies)\b/i;

/** That of two changes the one made later stays, whenever it arrives. */
export const laterMadeWins =
  /\b(?:most recent|latest|newest)\b[^.;]*\b(?:timestamp|change|edit|update|action)\b[^.;]*\bwins?\b|\btimestamp[- ]wins\b/i;
