/** Past participles that do not follow from how a verb is spelt. */
const irregular: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  cancel: "cancelled",
  drop: "dropped",
  hold: "held",
  lose: "lost",
  pay: "paid",
  send: "sent",
  ship: "shipped",
  stop: "stopped",
  submit: "submitted",
  take: "taken",
  win: "won",
  withdraw: "withdrawn",
});

/** `cancelled` of `cancel`, for verbs in small letters. */
export function participleOf(verb: string): string {
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

/** Verbs that take back what another one did, which is then as if it had not been. */
export const undoing = /^(?:un|re(?:activate|enable|instate|open|store))/;
