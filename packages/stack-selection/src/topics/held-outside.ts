import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import { sample } from "../text/words.ts";
import { no, type Verdict } from "./verdict.ts";

/** What systems outside do, in the words of the brief, by the topic that would choose one. */
const categories: Readonly<Partial<Record<TopicKey, string>>> = {
  payments: "payments",
  email: "e-mail delivery",
  sms: "SMS delivery",
};

/** Words of names that say what kind of system is wanted, not which. */
const kinds: ReadonlySet<string> = new Set(
  "third party external payment payments provider service services gateway processor email mail e transactional delivery sms text message messaging notification notifications system smtp server".split(
    " ",
  ),
);

/** The verdict on a topic that a system which the text names, or has already, takes care of. */
export function heldOutside({ inputs }: Facts, key: TopicKey): Verdict | undefined {
  const category = categories[key];
  const held = inputs.systems.filter(
    ({ data }) => data.category === category && (data.existing || !isKind(data.name)),
  );
  if (category === undefined || held.length === 0) return undefined;
  const names = sample(held.map(({ data }) => data.name));
  return no(
    `The text names ${names} for it`,
    "A provider that is to be chosen",
    held.map(({ ref }) => ref),
  );
}

function isKind(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .every((word) => word === "" || kinds.has(word));
}
