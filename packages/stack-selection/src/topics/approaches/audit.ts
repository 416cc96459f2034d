import { listed } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** A duty to show afterwards who did what, of a product that has no such thing among its own. */
export const auditVerdict: TopicRule = ({ conditions, inputs, stored }, sofar) => {
  if (!conditions.server || !sofar.has("relational-store")) return undefined;
  const duties = inputs.obligations.filter(({ data }) => data.kind === "audit");
  if (duties.length === 0 || stored.some(({ data }) => /\baudit/i.test(data.name)))
    return undefined;
  const regimes = new Map<string, string>(inputs.regimes.map(({ ref, data }) => [ref, data.name]));
  const names = duties.flatMap(({ data }) => (data.regime && regimes.get(data.regime)) ?? []);
  const by = names.length > 0 ? listed([...new Set(names)]) : "The text";
  return yes(
    `${by} ${new Set(names).size > 1 ? "ask" : "asks"} who did what and when, in a form that whoever did it cannot change`,
    duties.map(({ ref }) => ref),
  );
};
