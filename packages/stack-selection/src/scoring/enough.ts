import { type Capacity, capacities, capacitiesOfNeeds } from "../catalog/capacities.ts";
import type { Entry } from "../catalog/schema.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import { number } from "../text/words.ts";
import { type Score, standIn } from "./score.ts";

/**
 * How many times the load of the plan an option has to carry to have enough: figures were measured elsewhere, with
 * other work and on other machines, and an estimated peak may be off by several times.
 */
const times = 10;

/** A stated time from which on a few milliseconds of a part count. In ms. */
export const tight = thresholds["tight-answer"].value;

const heldAgainst = ": less than a tenth of ";

/** Whether a score is that of what carries the load of the server many times over. */
export function isOfLoad(note: string): boolean {
  return note.includes(heldAgainst);
}

/**
 * Of options that each carry the load of the plan many times over none is told from another by how fast it is: they
 * have the same score, with the figure. Nothing where there is none, so that the option counts by its own.
 */
export function enoughFor(facts: Facts, topic: TopicKey, entry: Entry): Score | undefined {
  const { peakRate, messageRate } = facts.numbers;
  const isBroker = topic === "message-broker";
  // What each change tells to all who are connected is a multiple of the requests, and nobody has said which.
  if (isBroker && !messageRate && facts.conditions["live-channel"]) return undefined;
  const load = isBroker ? (messageRate ?? peakRate) : peakRate;
  if (!load || load.value <= 0) return undefined;
  const all = capacitiesOfNeeds[topic];
  const own = all ?? capacities[entry.key];
  const bears = (each: Capacity) => load.value * times < each.rate && isSoon(facts, each);
  if (own)
    return bears(own)
      ? { score: 1, note: `${load.text}${heldAgainst}${number(own.rate)} ${own.of}` }
      : undefined;
  const others = facts.catalogue
    .entriesFor(topic)
    .filter(({ onRequest }) => !onRequest)
    .flatMap(({ key }) => capacities[key] ?? []);
  return others.some(bears)
    ? standIn(
        1,
        `no figure of what it carries; ${load.text} is less than a tenth of what others carry that have one`,
      )
    : undefined;
}

/** Whether its own time is no part of what the text states that anybody notices. */
function isSoon({ numbers: { responseTime } }: Facts, { time }: Capacity): boolean {
  if (!responseTime || responseTime.value > tight) return true;
  return time !== undefined && time * times <= responseTime.value;
}
