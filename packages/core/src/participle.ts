import { wordTable } from "./word-table.ts";

/** Past participles that do not follow from how a verb is spelt. */
const irregular = wordTable({
  begin: "begun",
  bring: "brought",
  build: "built",
  buy: "bought",
  choose: "chosen",
  cut: "cut",
  do: "done",
  draw: "drawn",
  drive: "driven",
  find: "found",
  forget: "forgotten",
  freeze: "frozen",
  get: "got",
  give: "given",
  hide: "hidden",
  hold: "held",
  keep: "kept",
  leave: "left",
  lend: "lent",
  lose: "lost",
  make: "made",
  meet: "met",
  override: "overridden",
  pay: "paid",
  put: "put",
  read: "read",
  rebuild: "rebuilt",
  resend: "resent",
  reset: "reset",
  rewrite: "rewritten",
  run: "run",
  see: "seen",
  sell: "sold",
  send: "sent",
  set: "set",
  show: "shown",
  shut: "shut",
  spend: "spent",
  split: "split",
  sweep: "swept",
  take: "taken",
  tell: "told",
  undo: "undone",
  win: "won",
  withdraw: "withdrawn",
  write: "written",
});

/** Verbs whose last letter is doubled; the l of `cancel` as in British spelling. */
const doubled: ReadonlySet<string> = new Set(
  "admit ban cancel chat clip commit defer drop flag log map permit pin plan refer scan ship skip snap stop submit swap tag transfer trim unpin".split(
    " ",
  ),
);

/** One closed syllable: `ship`, `stop`, `ban`. */
const short = /^(?:un|re)?[^aeiou]{0,3}[aeiou][bdgmnprt]$/;

/** What something is to which this was done: `executed`, `cancelled`, `paid`; the verb in its plain form. */
export function participleOf(verb: string): string {
  const lower = verb.toLowerCase();
  const known = irregular[lower];
  if (known !== undefined) return known;
  if (lower.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(lower)) return `${verb.slice(0, -1)}ied`;
  const isDoubled = doubled.has(lower) || short.test(lower);
  return isDoubled ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}
