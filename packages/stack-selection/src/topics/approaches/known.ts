import { calledInText, handsOver } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import type { FactInputs } from "../../facts/inputs.ts";
import { sample, uncapital } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** Who signs people in already, where the text does not say how that is handed over. */
export const knownCallerVerdict: TopicRule = ({ conditions, inputs }) => {
  const holder = inputs.systems.find(
    ({ data }) => data.category === "identity provider" && data.existing === true,
  );
  const isTold =
    inputs.mentions.some(
      ({ data }) => data.topic === "identity-provider" && data.modality !== "avoid",
    ) || (inputs.statements ?? []).some(({ data }) => handsOver.test(data.text));
  if (!conditions.server || !holder || isTold) return undefined;
  return yes(
    `People are known by ${holder.data.general ? `the ${holder.data.name.toLowerCase()} that is there` : calledInText(holder.data.name)} already, and the text does not say how this product learns of it`,
    [holder.ref],
  );
};

type FollowingStatus = ReturnType<typeof findFollowingStatus>;

/** The same at each turn of a number, which changes nothing of what the text says. */
const found = new WeakMap<FactInputs, { readonly status: FollowingStatus }>();

/** The change of a status that follows from a row of which there is one for the same thing. */
export function followingStatus({ inputs }: Facts): FollowingStatus {
  const known = found.get(inputs) ?? { status: findFollowingStatus(inputs) };
  found.set(inputs, known);
  return known.status;
}

function findFollowingStatus(inputs: FactInputs) {
  return inputs.actions.flatMap((action) => {
    const { sets, concept } = action.data;
    const attribute = inputs.attributes.find(({ ref, data }) =>
      sets?.attribute === undefined
        ? data.concept === concept && /\b(?:status|state)$/i.test(data.name)
        : ref === sets.attribute,
    );
    const cause = inputs.actions.find(({ ref }) => ref === sets?.after);
    if (!sets || !attribute || cause?.data.effect !== "create") return [];
    const rule = (inputs.uniqueness ?? []).find(
      ({ data }) =>
        data.concept === cause.data.concept &&
        data.together.some((each) =>
          inputs.relations.some(
            (relation) => relation.ref === each && relation.data.to === concept,
          ),
        ),
    );
    return rule ? [{ action, attribute, cause, rule, value: sets.value }] : [];
  })[0];
}

/** A status that says what the presence of another row says too. */
export const storedStatusVerdict: TopicRule = (facts, sofar) => {
  if (!facts.conditions.server || !sofar.has("relational-store")) return undefined;
  const following = followingStatus(facts);
  if (!following) return undefined;
  const nameOf = (ref: string) =>
    uncapital(facts.inputs.concepts.find((each) => each.ref === ref)?.data.name ?? "row");
  const held = nameOf(following.action.data.concept);
  const cause = nameOf(following.cause.data.concept);
  const wishes = (facts.inputs.requirements ?? []).filter(({ data }) => data.priority !== "wont");
  const setting = wishes.filter(({ ref }) => following.action.data.requirements.includes(ref));
  const agreeing = wishes.filter(
    ({ data: { text } }) =>
      /\bconsisten(?:t|cy)\b|\bin (?:step|sync) with\b/i.test(text) &&
      [held, cause].every((name) => new RegExp(`\\b${name}(?:s|es)?\\b`, "i").test(text)),
  );
  const states = new RegExp(`\\b${escaped(following.value)}\\b`, "i");
  // What counts as that, and what has to show as that, are met here too.
  const told = wishes.filter(
    ({ ref, data: { text } }) =>
      !agreeing.some((each) => each.ref === ref) &&
      /\b(?:considered|regarded as|treated as|reflected as|shown as|displayed as|counts? as)\b/i.test(
        text,
      ) &&
      states.test(text) &&
      [held, cause].every((name) => new RegExp(`\\b${escaped(name)}(?:s|es)?\\b`, "i").test(text)),
  );
  const besides = told.find(({ data: { text } }) =>
    /\b(?:is|are) (?:considered|regarded as|treated as)\b/i.test(text),
  );
  return yes(
    `That a ${held} is ${following.value} follows from its ${cause}, and the text has its ${following.attribute.data.name} set to that${keysOf(setting)}${agreeing.length > 0 ? ` and never apart from it${keysOf(agreeing)}` : ""}: two places say the same${besides ? `, where “${besides.data.text.replace(/[.]$/, "")}” would be met without a column` : ""}`,
    [following.action.ref, following.rule.ref, ...[...agreeing, ...told].map(({ ref }) => ref)],
  );
};

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** ` (R-1 and R-2)`, of what has a key in the text itself. */
function keysOf(said: readonly { readonly data: { readonly key: string } }[]): string {
  const keys = said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  return keys.length > 0 ? ` (${sample(keys)})` : "";
}
