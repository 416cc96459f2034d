import { capabilities } from "../catalog/capabilities.ts";
import type { Entry } from "../catalog/schema.ts";
import { isSettledBy } from "../catalog/settled-by.ts";
import { setupsOf } from "../catalog/setups.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { asRunHere } from "../facts/broker-servers.ts";
import { isClientPart } from "../facts/client-frameworks.ts";
import { cloudsOf, runnerOn } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { storeLimit, storeLoad } from "../facts/store-load.ts";
import { clientNeeds } from "../scoring/client-needs.ts";
import { plannedFit } from "../scoring/planned-fits.ts";
import { activeNeeds } from "../scoring/scores.ts";
import { listed, number, sentence } from "../text/words.ts";
import type { Need } from "../topics/need.ts";
import { isBorneElsewhere } from "./borne-elsewhere.ts";
import { gatheredIn, oneWriter, queueLimit, sizeOf } from "./one-writer.ts";

/** What a sentence on the work of running a thing begins with. */
export const workOfRunning = "Work of running it: ";

export interface Consequences {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
}

interface Subject {
  readonly topic: TopicKey;
  readonly name: string;
  readonly entry?: Entry | undefined;
  readonly version?: string | undefined;
  /** The language of a client that has one of its own. */
  readonly isClientLanguage: boolean;
  /** Somebody runs it already, as the text says. */
  readonly isThere: boolean;
  /** Others that are chosen beside it. */
  readonly beside: ReadonlySet<string>;
  /** What the text wants between it and the rest. */
  readonly behind?: string;
  /** How the text wants it used. */
  readonly manner?: string;
}

/** What the choice brings this product and costs it: needs that it meets and lacks, and its own risks. */
export function consequencesOf(facts: Facts, subject: Subject): Consequences {
  const { entry, name } = subject;
  // What a way of building brings and costs is told of the tables, operations and programs that it shapes.
  if (entry?.form === "approach") return { positive: [], negative: [], mitigation: [] };
  if (!entry) {
    return {
      positive: [],
      negative: [
        `The catalogue does not know ${name}: its support, licence and fit are unchecked.`,
      ],
      mitigation: [
        `Check that ${name} is supported and reachable from the chosen language before building on it.`,
        ...keptBehind(subject),
        ...asAsked(facts, subject),
      ],
    };
  }
  const store = storeOf(facts, { ...subject, entry });
  const here = asRunHere(facts, subject.topic, entry);
  const queue = queueLimit(facts, subject.topic, entry.key);
  return {
    positive: positives(facts, { ...subject, entry }),
    negative: [
      ...negatives(facts, { ...subject, entry: here }),
      ...store.negative,
      ...queue.negative,
    ],
    mitigation: [
      ...store.mitigation,
      ...queue.mitigation,
      ...keptBehind(subject),
      ...asAsked(facts, subject),
      ...queueOf(facts, subject),
      ...gatheredIn(facts, subject.topic, entry.key),
      ...risksOf(facts, subject, entry).map(([, help]) => help),
    ],
  };
}

/** What keeps its data: something that is there already, or one thing more that somebody has to decide on. */
function storeOf(facts: Facts, { name, entry, isThere, beside }: Known) {
  const { standsOn } = entry;
  if (!standsOn || isThere || isRunThere(facts, entry)) return { negative: [], mitigation: [] };
  const { what, anyOf, share, shares, otherwise } = standsOn;
  const there = anyOf.find((key) => beside.has(key));
  if (there !== undefined) {
    const store = facts.catalogue.nameOf(there);
    return {
      negative: [],
      mitigation: [
        `${name} keeps its data in ${store}, which is there already: give it ${shares?.[there] ?? share}.`,
      ],
    };
  }
  const service = anyOf.find((key) => beside.has(facts.catalogue.entryOf(key)?.cloud ?? ""));
  if (service !== undefined) {
    const rented = facts.catalogue.nameOf(service);
    return {
      negative: [],
      mitigation: [`${name} keeps its data in ${what}: give it ${share} in ${rented}.`],
    };
  }
  const names = listed(
    anyOf.map((key) => facts.catalogue.nameOf(key)),
    "or",
  );
  return {
    negative: [`${name} keeps its data in ${what} (${names}), which nothing else here brings.`],
    mitigation: [
      `Decide before the first deployment what ${name} runs on: ${what} that is rented or run for it, or ${otherwise}.`,
    ],
  };
}

type Risk = NonNullable<Entry["risks"]>[number];

/** The risks that this product has of it. */
function risksOf(facts: Facts, { isThere }: Subject, { risks }: Entry): readonly Risk[] {
  return (risks ?? []).filter(([, , when]) => {
    if (isSettledBy(when)) return true;
    switch (when) {
      case undefined:
        return true;
      case "run-here":
        return !isThere;
      case "not-doubled":
        return !isThere && facts.conditions["high-availability"] === undefined;
      default:
        return facts.conditions[when] !== undefined;
    }
  });
}

/** Whether a provider that the text names runs the technology. */
function isRunThere(facts: Facts, entry: Entry): boolean {
  return cloudsOf(facts).some(({ key }) => runnerOn(entry, key) !== undefined);
}

/** The text itself says that another is to fit in its place. */
function keptBehind({ name, behind }: Subject): readonly string[] {
  if (behind === undefined) return [];
  return [
    `One interface of the product's own stands before it, as the text asks (“${behind}”): ${name} is one adapter behind it, and a second one, for tests, shows that nothing else knows which it is.`,
  ];
}

type Known = Subject & { readonly entry: Entry };

/**
 * Facts that a need is asked for by and that say something of this product: that there is a server, or a
 * browser, is so of most. What is good in every plan is compared with the options, and follows from none.
 */
const general: ReadonlySet<Need["when"]> = new Set<Need["when"]>([
  "server",
  "web-client",
  "open-components",
]);

function isOwnFact(when: Need["when"]): when is NonNullable<Need["when"]> {
  return when !== undefined && !general.has(when);
}

function needsOf(facts: Facts, { topic, isClientLanguage, beside }: Subject): readonly Need[] {
  if (isClientLanguage) return clientNeeds(facts);
  const filled = [...beside].flatMap((key) => facts.catalogue.entryOf(key)?.topics ?? []);
  return activeNeeds(facts, topic, new Set(filled));
}

function positives(facts: Facts, subject: Known): readonly string[] {
  // What a library of a client is good for stands beside the others' in the table, and in what the plan makes of it.
  if (isClientPart(subject.topic)) return [];
  const { name, entry, beside } = subject;
  const met = needsOf(facts, subject).flatMap(({ capability, when }) => {
    const [strength, note] = plannedFit(facts, entry.key, capability) ??
      entry.fits?.[capability] ?? [0, ""];
    const known = isOwnFact(when) ? facts.conditions[when] : undefined;
    // What other parts of the plan have to make use of is told with them.
    if (strength < 0.8 || !known || isBorneElsewhere(capability)) return [];
    return [sentence(`${capabilities[capability]}: ${note}; asked for by ${known.text}`)];
  });
  const pairs = (entry.pairs ?? []).filter((key) => beside.has(key));
  return [
    ...met.slice(0, 3),
    // That a library has types is no trait of this product.
    ...(pairs.length > 0 && met.length === 0 && subject.topic !== "web-framework"
      ? [
          `${name} is made to work with ${listed(pairs.map((key) => facts.catalogue.nameOf(key)))}, chosen beside it.`,
        ]
      : []),
  ];
}

function negatives(facts: Facts, subject: Known): readonly string[] {
  const { entry, isThere } = subject;
  const isOwn = facts.catalogue.layerOf(entry.key) !== undefined;
  const asked = isClientPart(subject.topic) ? [] : needsOf(facts, subject);
  const missed = asked.flatMap(({ capability, when }) => {
    const planned = plannedFit(facts, entry.key, capability);
    if (isOwn && !planned && entry.fits?.[capability] === undefined) return [];
    const [strength, note] = planned ?? entry.fits?.[capability] ?? [0, "not offered"];
    if (strength >= 0.5) return [];
    const known = when && facts.conditions[when];
    return [
      sentence(
        `${capabilities[capability]}: ${note}${known ? `, though asked for by ${known.text}` : ""}`,
      ),
    ];
  });
  const burden =
    !isThere && entry.burden && entry.burden[0] >= 0.45
      ? [sentence(`${workOfRunning}${entry.burden[1]}`)]
      : [];
  return [
    ...missed,
    ...burden,
    ...risksOf(facts, subject, entry).map(([risk]) => risk),
    ...scarce(facts, subject),
  ];
}

/** How near what reaches it is to what one server of the kind takes: that it is far below says nothing of one. */
function scarce(facts: Facts, { topic, entry }: Known): readonly string[] {
  const { peakRate } = facts.numbers;
  const load = topic === "relational-store" ? storeLoad(facts) : undefined;
  if (!load || !peakRate || load.total <= 0) return [];
  const limit = storeLimit(facts);
  const most = `${number(limit.value)} ${limit.unit}`;
  const top = peakRate.top === undefined ? 0 : (peakRate.top * load.total) / peakRate.value;
  const share = load.total / limit.value;
  const range =
    share <= 1 && top > limit.value
      ? [
          `The range of the planned load ends at ${number(Number(top.toPrecision(2)))} req/s: above ${most} reads that may lag go to replicas, and writes above that take a larger server or parted data; what one server takes is measured before.`,
        ]
      : [];
  const writer = oneWriter(facts, load);
  const size = sizeOf(facts, entry.key);
  // Up to half of it a doubled load still fits.
  if (share <= 0.5) return [...range, ...writer.negative, ...size.negative];
  const planned = `The planned ${number(load.total)} ${load.beside ? "reads and writes a second" : "req/s"}${load.beside ? ` (${peakRate.text}${load.beside})` : ""}`;
  return [
    ...range,
    share <= 1
      ? `${planned} are ${number(share * 100)} % of the ${most} that ${limit.name} is planned for.`
      : `${planned} are ${number(share)} times the ${most} that ${limit.name} is planned for (${limit.basis}).`,
    ...writer.negative,
    ...size.negative,
  ];
}

/** What is set of how the text wants it used; what no setting of the product does is no work on it. */
function asAsked({ style }: Facts, { entry, manner }: Subject): readonly string[] {
  const by = style === "serverless" ? "function" : "program";
  return manner === undefined || !entry ? [] : setupsOf(entry.key, manner, by);
}

/** What waits on the device until there is a connection must arrive in its order, and once. */
function queueOf({ conditions }: Facts, { topic, name }: Subject): readonly string[] {
  if (topic !== "offline-store" || !conditions["queued-offline"]) return [];
  return [
    `Keep the queue as a table in ${name}: in the order of sending, each entry under a key that the client gives it, sent again with growing pauses until the server has answered that key.`,
  ];
}
