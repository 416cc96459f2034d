import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { externals } from "../design/outside.ts";
import { one, several } from "../model/language.ts";
import { storeOf } from "../wiring/primary-store.ts";
import { type Network, type Script, subjectOf } from "./draft.ts";

/** Before a thing goes to a system outside, what bars its address is looked up: who has opted out is not written to. */
export function looksUpBar(
  action: Action,
  sender: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const bar = plan.facts.concept.get(action.data.concept)?.data.barredBy;
  const other = bar && plan.facts.concept.get(bar.concept)?.data;
  const store = bar && storeOf(bar.concept, plan);
  if (!bar || !other || !store || !between(sender, store)) return;
  const subject = subjectOf(action, plan.facts);
  script.ask(
    sender,
    store,
    `look for ${one(other)} with the ${bar.own} of the ${subject} as its ${bar.its}`,
    "none, or the reason",
  );
  script.fails(
    sender,
    `one of the ${several(other)} has the ${bar.own} of the ${subject}`,
    `nothing is handed over; the ${subject} keeps that as the reason, and nobody repeats it`,
  );
}

/** What a report of a system that reaches people may say for good; a carrier that tries again says nothing of the sort. */
const reported: readonly (readonly [RegExp, ReadonlySet<string>, string])[] = [
  [/^bounce$/i, new Set(["email"]), "a permanent bounce"],
  [/^complaint$/i, new Set(["email"]), "a complaint"],
  [/^(?:opt[-_ ]?out|unsubscribed?)$/i, new Set(["email", "sms"]), "an opt-out"],
];

/** An address that a system reports as one not to write to is barred from then on. */
export function barring(sender: ComponentView, network: Network): string {
  const found = barOf(sender, network);
  if (!found || found.reasons.length === 0) return "";
  const { reasons, other, bar } = found;
  const all = [reasons.slice(0, -1).join(", "), reasons.at(-1)].filter(Boolean).join(" or ");
  return `; ${all} adds ${one(other)} of that ${bar.its}`;
}

/** Who has opted out there is refused there, and barred here from then on. */
export function barsRefused(
  system: ComponentView,
  sender: ComponentView,
  script: Script,
  network: Network,
): void {
  const found = barOf(system, network);
  const store = found && storeOf(found.bar.concept, network.plan);
  if (!found?.reasons.includes("an opt-out") || !store || !network.between(sender, store)) return;
  script.fails(
    system,
    `${system.data.name} refuses who has opted out`,
    `${one(found.other)} of that ${found.bar.its} is added, and nobody sends it again`,
  );
}

function barOf(sender: ComponentView, { plan: { facts } }: Network) {
  const topic = externals(facts).find(({ draft }) => draft.data.name === sender.data.name)?.purpose
    ?.topic;
  const bar = facts.concepts.find(({ data }) => data.barredBy !== undefined)?.data.barredBy;
  const other = bar && facts.concept.get(bar.concept)?.data;
  if (!bar || !other || !topic) return undefined;
  const values = facts.attributes
    .filter(({ data }) => data.concept === bar.concept)
    .flatMap(({ data }) => data.values ?? []);
  const reasons = reported.flatMap(([pattern, topics, words]) =>
    topics.has(topic) && values.some((value) => pattern.test(value)) ? [words] : [],
  );
  return { bar, other, reasons };
}

const reachesPeople: ReadonlySet<string> = new Set(["email", "sms"]);

/** Whatever else goes to a system that reaches people takes the same look: the caller named whom it is for. */
export function looksUpNamed(
  subject: string,
  receivers: readonly ComponentView[],
  sender: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const bar = plan.facts.concepts.find(({ data }) => data.barredBy !== undefined)?.data.barredBy;
  const other = bar && plan.facts.concept.get(bar.concept)?.data;
  const store = bar && storeOf(bar.concept, plan);
  const reaching = new Set(
    externals(plan.facts)
      .filter(({ purpose }) => purpose?.topic !== undefined && reachesPeople.has(purpose.topic))
      .map(({ draft }) => draft.data.name),
  );
  const to = receivers.map(({ data }) => data.name).filter((name) => reaching.has(name));
  if (!bar || !other || !store || to.length === 0 || !between(sender, store)) return;
  const meant = [to.slice(0, -1).join(", "), to.at(-1)].filter(Boolean).join(" or ");
  script.ask(
    sender,
    store,
    `look for ${one(other)} with ${one({ name: bar.its })} that the ${subject} names, where it is meant for ${meant}`,
    "none, or the reason",
  );
  script.fails(
    sender,
    `one of the ${several(other)} has ${one({ name: bar.its })} that the ${subject} names`,
    `nothing is handed over; the ${subject} keeps that as the reason, and nobody repeats it`,
  );
}
