import type { Facts } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

function wishes({ inputs }: Facts) {
  return (inputs.requirements ?? []).filter(
    ({ data }) => data.priority !== "wont" && data.later === undefined,
  );
}

const quoted = (text: string): string => `“${text.replace(/[.]$/, "")}”`;

function keysOf(said: readonly { readonly data: { readonly key: string } }[]): string {
  const keys = said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  return keys.length > 0 ? ` (${sample(keys)})` : "";
}

const typed =
  /\b(?:not|never) (?:be )?lost\b[^.]{0,60}\b(?:clos\w+|navigat\w+|refresh\w*|reload\w*|sessions?|time-?outs?)\b|\bunsaved (?:changes|data|edits|input|text|work)\b|\bauto-?sav(?:e|es|ed|ing)\b/i;
const kept = /\b(?:not|never) (?:be )?lost\b|\bauto-?sav/i;

/** Input that has to outlive the page or the sign-in. */
export const unsavedInputVerdict: TopicRule = (facts) => {
  const { conditions, inputs } = facts;
  const client = conditions["web-client"] ?? conditions["mobile-client"];
  const writes = inputs.actions.some(({ data }) => ["create", "update"].includes(data.effect));
  if (!conditions.server || !client || !writes) return undefined;
  const said = wishes(facts).filter(({ data }) => typed.test(data.text));
  // A warning alone is the whole of what a text may ask.
  const first = said.find(({ data }) => kept.test(data.text));
  return (
    first &&
    yes(
      `${quoted(first.data.text)}${keysOf(said)}: what is typed and not saved has to lie somewhere until it is`,
      said.map(({ ref }) => ref),
    )
  );
};

/** Changes of a thing that are kept as things of their own. */
export const changeHistoryVerdict: TopicRule = ({ conditions, inputs }, sofar) => {
  // A step from state to state is a row of its own whatever is decided: no field was changed by somebody.
  const changes = inputs.concepts.find(
    ({ ref, data }) =>
      data.changesOf !== undefined &&
      inputs.attributes.some(
        (each) => each.data.concept === ref && /\bfield\b/i.test(each.data.name),
      ),
  );
  const of = inputs.concepts.find(({ ref }) => ref === changes?.data.changesOf);
  if (!conditions.server || !sofar.has("relational-store") || !changes || !of) return undefined;
  const said = (inputs.requirements ?? []).filter(
    ({ data }) =>
      data.priority !== "wont" && /\b(?:history|change ?log|audit trail)\b/i.test(data.text),
  );
  const thing = of.data.name.toLowerCase();
  return yes(
    `What is changed of ${/^[aeiou]/.test(thing) ? "an" : "a"} ${thing} is kept${keysOf(said)}: by the field, as a copy, or as the record itself`,
    [changes.ref, of.ref, ...said.map(({ ref }) => ref)],
  );
};

/** Planned times whose zone the text speaks of. */
export const plannedTimesVerdict: TopicRule = (facts, sofar) => {
  if (!facts.conditions.server || !sofar.has("relational-store")) return undefined;
  const said = wishes(facts).filter(({ data }) => /\btime ?zones?\b/i.test(data.text));
  // People who sit in several zones plan no hour by that: theirs is how they see what is past.
  const zoned = facts.inputs.attributes.find(
    ({ data }) => data.concept !== "brief/concept#user" && /\btime ?zone\b/i.test(data.name),
  );
  const thing = facts.inputs.concepts.find(({ ref }) => ref === zoned?.data.concept);
  const first = said.find(
    ({ data }) => thing && new RegExp(`\\b${thing.data.name}(?:s|es)?\\b`, "i").test(data.text),
  );
  return first && zoned
    ? yes(
        `${quoted(first.data.text)}${keysOf(said)}: which hour was meant has to be known as well as when that is`,
        [zoned.ref, ...said.map(({ ref }) => ref)],
      )
    : undefined;
};
