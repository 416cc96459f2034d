import { irregularForms } from "../catalog/deed-verbs.ts";

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(irregularForms)
    .toReversed()
    .map(([form, verb]) => [verb, form]),
);

const doubled = /^(?:[^aeiou]{0,3}[aeiou][bdgmnprt]|cancel|submit|refer|permit)$/;

/** What something is to which this was done: "executed", "cancelled", "paid". */
export function participleOf(verb: string): string {
  const own = irregular.get(verb);
  if (own !== undefined) return own;
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubled.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}
