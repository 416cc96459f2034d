import { isLaidAway } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** Rows that the text has archived once a period is over. */
export const archiveVerdict: TopicRule = (facts, sofar) => {
  if (!facts.conditions.server || !sofar.has("relational-store")) return undefined;
  const periods = facts.inputs.quantities.filter(({ data }) => data.measure === "retention");
  const keys = new Set(periods.flatMap(({ data }) => data.key ?? []));
  const said = (facts.inputs.requirements ?? []).find(
    ({ data: { key, text, priority, later } }) =>
      keys.has(key) && priority !== "wont" && later === undefined && isLaidAway(text),
  );
  if (!said) return undefined;
  return yes(
    `“${said.data.text.replace(/\.$/, "")}”: what is archived is neither deleted nor read as before, and the text does not say where it goes`,
    [said.ref, ...periods.filter(({ data }) => data.key === said.data.key).map(({ ref }) => ref)],
  );
};

/** “Aggregated into daily summaries”. */
const summed =
  /\b(?:aggregat\w+|roll(?:ed|s)?[- ]?up|summari[sz]\w+|condens\w+|compact\w+)\b[^.]{0,60}\b(?:hourly|daily|weekly|monthly|per (?:hour|day|week|month))\b/i;

/** The sentence that has sums outlive the rows that they are of. */
export function summedBy({ inputs, stored }: Facts) {
  const said = (inputs.requirements ?? []).find(
    ({ data: { text, priority, later } }) =>
      priority !== "wont" && later === undefined && summed.test(text),
  );
  if (!said) return undefined;
  const periods = inputs.quantities.filter(
    ({ data }) => data.measure === "retention" && data.key === said.data.key,
  );
  const raw = periods.find(({ data }) => data.subject !== undefined);
  return { said, periods, raw, of: stored.find(({ ref }) => ref === raw?.data.subject) };
}

/** Rows that the text has summed up before they leave. */
export const summariesVerdict: TopicRule = (facts, sofar) => {
  if (!facts.conditions.server || !sofar.has("relational-store")) return undefined;
  const found = summedBy(facts);
  if (!found || found.periods.length === 0) return undefined;
  const { said, periods } = found;
  return yes(
    `“${said.data.text.replace(/\.$/, "")}”: the sums stand longer than the rows that they are counted from`,
    [said.ref, ...periods.map(({ ref }) => ref)],
  );
};
