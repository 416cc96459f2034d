import { spoken } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** What people make only once it is paid; a payment that is a thing of its own is begun and reported apart. */
export function paidMakingOf({ inputs }: Facts) {
  if (inputs.concepts.some(({ id }) => /^(?:payment|checkout)$/.test(id))) return undefined;
  return inputs.actions.find(
    ({ data }) => data.effect === "create" && data.actors.length > 0 && data.paid !== undefined,
  );
}

/** The sentences behind it, by their keys where the text gives them some. */
export function saidOf({ inputs }: Facts, refs: readonly string[]) {
  const said = (inputs.requirements ?? []).filter(({ ref }) => refs.includes(ref));
  const keys = said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  const [first] = said;
  const text = first && `“${first.data.text.replace(/[.]$/, "")}”`;
  return { said, text: keys.length > 0 ? `${text} (${sample(keys)})` : text };
}

const nameOf = ({ inputs }: Facts, concept: string): string =>
  spoken(inputs.concepts.find(({ ref }) => ref === concept)?.data.name ?? "thing");

/** A thing that is made and paid in one step, in one order or another. */
export const paidMakingVerdict: TopicRule = (facts, sofar) => {
  const making = paidMakingOf(facts);
  if (!facts.conditions.server || !making || !sofar.has("payments")) return undefined;
  const { said, text } = saidOf(facts, making.data.paid ?? []);
  return yes(
    `${text}: payment and ${nameOf(facts, making.data.concept)} are written in two places that share no transaction, so that one of them comes first`,
    [making.ref, ...said.map(({ ref }) => ref)],
  );
};

/** A price that may be another one by the time it is paid. */
export const changedPriceVerdict: TopicRule = (facts) => {
  const making = paidMakingOf(facts);
  const field = facts.inputs.attributes.find(({ ref }) => ref === making?.data.agrees);
  const told = (facts.inputs.requirements ?? []).filter(
    ({ ref, data }) =>
      making?.data.requirements.some((each) => each === ref) && /\bprices?\b/i.test(data.text),
  );
  if (!facts.conditions.server || !making || !field) return undefined;
  const changed = told.find(({ data }) => /\bchang/i.test(data.text)) ?? told[0];
  const { text } = saidOf(facts, changed ? [changed.ref] : []);
  return yes(
    `${text ?? "A price may change before it is paid"}: which sum is paid then has to be settled`,
    [making.ref, field.ref, ...(changed ? [changed.ref] : [])],
  );
};

/** Points that are added for something that can be called off afterwards. */
export const earnedPointsVerdict: TopicRule = (facts, sofar) => {
  const entries = facts.inputs.concepts.find(({ data }) => data.entriesOf !== undefined);
  const per = entries?.data.entriesOf?.per;
  const called = facts.inputs.actions.find(
    ({ data }) => data.concept === per && data.verb === "cancel",
  );
  if (!facts.conditions.server || !sofar.has("relational-store") || !entries || !per || !called)
    return undefined;
  const thing = nameOf(facts, per);
  const { said, text } = saidOf(facts, called.data.requirements);
  return yes(
    `The text adds points for each ${thing}, lets the ${thing} be cancelled${text ? `: ${text}` : ""}, and says nothing of the points then`,
    [entries.ref, called.ref, ...said.map(({ ref }) => ref)],
  );
};
