import { measuredOf } from "@planc/core";
import { worksClosed } from "../../catalog/background-words.ts";
import type { Facts } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

type Requirements = NonNullable<Facts["inputs"]["requirements"]>;

/** Asked at each fact that is tried, of the same sentences. */
const found = new WeakMap<Requirements, Requirements>();
const unsaid: Requirements = [];

function asking({ inputs: { requirements = unsaid } }: Facts): Requirements {
  const known =
    found.get(requirements) ??
    requirements.filter(
      ({ data }) =>
        data.priority !== "wont" && data.later === undefined && worksClosed.test(data.text),
    );
  found.set(requirements, known);
  return known;
}

const quoted = (text: string): string => `“${text.replace(/[.]$/, "")}”`;

/** What a phone is to do while nobody looks at the app. */
export const workClosedVerdict: TopicRule = (facts) => {
  const [first, ...rest] = asking(facts);
  if (!facts.conditions["mobile-client"] || !first) return undefined;
  return yes(
    `The text asks for ${quoted(first.data.text)}: both systems bound what an app does then`,
    [first.ref, ...rest.map(({ ref }) => ref)],
  );
};

/** What it recorded then is to be sent, though what renews the sign-in is sealed by a face or finger. */
export const sendingClosedVerdict: TopicRule = (facts, sofar) => {
  const asked = asking(facts);
  if (!sofar.has("app-unlock") || asked.length === 0) return undefined;
  const { inputs, stored } = facts;
  const sent = measuredOf(stored, inputs.attributes, inputs.relations);
  if (sent.length === 0) return undefined;
  return yes(
    `${sample(sent.map(({ data }) => data.plural ?? `${data.name}s`))} are recorded while the app is closed, when nobody shows a face or finger: what lets them be sent is to be settled`,
    asked.map(({ ref }) => ref),
  );
};
