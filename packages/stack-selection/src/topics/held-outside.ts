import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import { sample } from "../text/words.ts";
import { no, replacement, replacementLabel, type Verdict } from "./verdict.ts";

/** What systems outside do, in the words of the brief, by the topic that would choose one. */
const categories: Readonly<Partial<Record<TopicKey, string>>> = {
  payments: "payments",
  email: "e-mail delivery",
  sms: "SMS delivery",
};

/** What monitoring that is there already keeps and shows; traces and screens where they are a need at all. */
const watched: readonly TopicKey[] = ["metrics", "logging"];
const watchedOfSeveral: readonly TopicKey[] = ["tracing", "dashboards"];

/** The verdict on a topic that a system which the text names, or has already, takes care of. */
export function heldOutside({ inputs, conditions }: Facts, key: TopicKey): Verdict | undefined {
  const monitoring = conditions["existing-monitoring"];
  const kept = conditions["several-services"] ? [...watched, ...watchedOfSeveral] : watched;
  if (monitoring && kept.includes(key)) {
    return no(`${monitoring.text} keeps and shows it`, replacement, monitoring.refs, {
      here: "existing monitoring",
      turns: replacementLabel,
    });
  }
  const category = categories[key];
  if (category === undefined) return undefined;
  const held = inputs.systems.filter(
    ({ data }) =>
      data.category === category && (data.existing || !data.general || data.standIn !== undefined),
  );
  if (held.length === 0) return undefined;
  const names = sample(held.map(({ data }) => data.name));
  const mocks = [...new Set(held.flatMap(({ data }) => data.standIn ?? []))];
  const tested = mocks.length === 0 ? "" : `; tests call ${sample(mocks)} instead`;
  return no(
    `The text names ${names} for it${tested}`,
    `Another than ${names}`,
    held.map(({ ref }) => ref),
    { here: names, turns: "another provider" },
  );
}
