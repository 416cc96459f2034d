import { isEditedAtOnce, isHandedTo, isRepeatRefused, isWorkedOnTogether } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { aloneOf, lastOneOf } from "../../facts/last-one.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

function wishes({ inputs }: Facts) {
  return (inputs.requirements ?? []).filter(
    ({ data }) => data.priority !== "wont" && data.later === undefined,
  );
}

const quoted = (text: string): string => `“${text.replace(/[.]$/, "")}”`;

/** A lock that the text speaks of, and none that it may mean for something else. */
const locks =
  /\b(?:no |without |pessimistic |optimistic )?row[- ]?(?:level )?locks?(?:ing)?\b|\b(?:optimistic|pessimistic) (?:locking|concurrency)\b/i;

/** Two who change one thing at the same time, as the text says or asks, or rows that count their versions. */
export const concurrentChangesVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs, stored } = facts;
  if (!conditions.server || !sofar.has("relational-store")) return undefined;
  const changed = inputs.actions.some(({ data }) =>
    ["update", "transition", "delete"].includes(data.effect),
  );
  const handed = changed && inputs.relations.some(({ data: { role } }) => isHandedTo(role));
  const said = wishes(facts).find(
    ({ data: { text } }) =>
      locks.test(text) || (changed && isEditedAtOnce(text)) || (handed && isWorkedOnTogether(text)),
  );
  if (said) {
    return yes(`${quoted(said.data.text)}: what the second of two changes gets has to be settled`, [
      said.ref,
    ]);
  }
  const names = stored.map(({ data }) => data.name.toLowerCase());
  const asked = (inputs.statements ?? []).find(
    ({ data: { text } }) =>
      changed &&
      text.trim().endsWith("?") &&
      isEditedAtOnce(text) &&
      names.some((name) => new RegExp(`\\b${name}(?:s|es)?\\b`, "i").test(text)),
  );
  return asked ? yes(`Unanswered: ${quoted(asked.data.text)}`, [facts.product]) : undefined;
};

/** What there is one of for the same thing, and the text has several ask for it. */
export const takenOnceVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs } = facts;
  if (!conditions.server || !sofar.has("relational-store")) return undefined;
  const first = aloneOf(inputs);
  if (!first) return lastOne(facts);
  const concept = inputs.concepts.find(({ ref }) => ref === first.rule.data.concept);
  const keys = first.said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  return yes(
    `One ${concept?.data.name.toLowerCase() ?? "row"} for the same ${first.rule.data.name}${keys.length > 0 ? ` (${sample(keys)})` : ""}, and two may ask for it at the same time`,
    [first.rule.ref, ...first.said.map(({ ref }) => ref)],
  );
};

/** What there are only so many of, and the text has several ask for the last one. */
function lastOne({ inputs }: Facts): ReturnType<TopicRule> {
  const found = lastOneOf(inputs.requirements ?? [], inputs.concepts);
  return found
    ? yes(`${quoted(found.said.data.text)}: who gets it has to be settled`, [
        found.said.ref,
        found.concept.ref,
      ])
    : undefined;
}

const repeats =
  /\b(?:duplicated?|repeated|identical)\b[^.]{0,30}\b(?:requests?|submissions?)\b|\bidempotency keys?\b|\bidempotent\b[^.]{0,30}\b(?:requests?|endpoints?|API)\b|\b(?:requests?|endpoints?|API)\b[^.]{0,40}\bidempotent\b|\bsubmit\w*\b[^.]{0,30}\btwice\b/i;

/** A request that the text has come twice. */
export const repeatedRequestsVerdict: TopicRule = (facts, sofar) => {
  if (!facts.conditions.server || !sofar.has("relational-store")) return undefined;
  const all = wishes(facts).filter(({ data }) => repeats.test(data.text));
  const said = all.find(({ data }) => isRepeatRefused(data.text)) ?? all[0];
  if (!said) return undefined;
  return yes(
    `${quoted(said.data.text)}: a request that comes again has one effect, and its answer has to be settled`,
    [said.ref],
  );
};
