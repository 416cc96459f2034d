import { capabilities } from "../catalog/capabilities.ts";
import type { Entry } from "../catalog/schema.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { cloudsOf, runnerFor, runnerOn } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { clientNeeds } from "../scoring/client-needs.ts";
import { activeNeeds } from "../scoring/scores.ts";
import { listed, number, sentence } from "../text/words.ts";
import type { Need } from "../topics/needs.ts";
import { isBorneElsewhere } from "./borne-elsewhere.ts";

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
  if (!entry) {
    return {
      positive: [],
      negative: [
        `The catalogue does not know ${name}: its support, licence and fit are unchecked.`,
      ],
      mitigation: [
        `Check that ${name} is supported and reachable from the chosen language before building on it.`,
        ...keptBehind(subject),
        ...asAsked(subject),
      ],
    };
  }
  const store = storeOf(facts, { ...subject, entry });
  return {
    positive: positives(facts, { ...subject, entry }),
    negative: [...negatives(facts, { ...subject, entry }), ...store.negative],
    mitigation: [
      ...store.mitigation,
      ...keptBehind(subject),
      ...asAsked(subject),
      ...queueOf(facts, subject),
      ...risksOf(facts, subject, entry).map(([, help]) => help),
      ...(behind(facts, { ...subject, entry })?.help ?? []),
    ],
  };
}

/** What keeps its data: something that is there already, or one thing more that somebody has to decide on. */
function storeOf(facts: Facts, { name, entry, isThere, beside }: Known) {
  const { standsOn } = entry;
  if (!standsOn || isThere || runnerHere(facts, { entry })) return { negative: [], mitigation: [] };
  const { what, anyOf, share, otherwise } = standsOn;
  const there = anyOf.find((key) => beside.has(key));
  if (there !== undefined) {
    const store = facts.catalogue.nameOf(there);
    return {
      negative: [],
      mitigation: [`${name} keeps its data in ${store}, which is there already: give it ${share}.`],
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

/** What is no work of one's own where a provider runs it, by need. */
const rented: Readonly<Partial<Record<TopicKey, string>>> = {
  "relational-store": "backups and patches",
  "document-store": "backups and patches",
  "wide-column-store": "backups and patches",
  "search-engine": "patches, snapshots and the replacement of failed nodes",
  cache: "patches and the replacement of failed nodes",
  "message-broker": "patches and the replacement of failed brokers",
  metrics: "the work of its storage",
  orchestration: "the control plane, while nodes, add-ons and upgrades stay work of the team",
};

/** The provider that the text names, and what runs the technology there. */
function runnerHere(facts: Facts, { entry, version }: Pick<Known, "entry" | "version">) {
  const cloud = cloudsOf(facts).find(({ key }) => runnerOn(entry, key));
  const runner = cloud && runnerFor(entry, cloud.key, version);
  return cloud && runner ? { cloud, runner } : undefined;
}

/** A provider that runs an older line than the planned one takes no work off. */
function behind(facts: Facts, known: Known) {
  const found = runnerHere(facts, known);
  const only = found?.runner.only;
  if (!found || only === undefined) return undefined;
  const { cloud, runner } = found;
  return {
    risk: `${runner.name} runs it on ${cloud.name} up to ${only} only, so ${known.name} ${known.version ?? ""} is run by the team.`,
    help: [`Take ${only} where it is to be rented, or plan its patches and failover.`],
  };
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
function isOwnFact(when: Need["when"]): when is NonNullable<Need["when"]> {
  return when !== undefined && when !== "server" && when !== "web-client";
}

function needsOf(facts: Facts, { topic, isClientLanguage }: Subject): readonly Need[] {
  return isClientLanguage ? clientNeeds(facts) : activeNeeds(facts, topic);
}

function positives(facts: Facts, subject: Known): readonly string[] {
  const { topic, name, entry, beside } = subject;
  const met = needsOf(facts, subject).flatMap(({ capability, when }) => {
    const [strength, note] = entry.fits?.[capability] ?? [0, ""];
    const known = isOwnFact(when) ? facts.conditions[when] : undefined;
    // What other parts of the plan have to make use of is told with them.
    if (strength < 0.8 || !known || isBorneElsewhere(capability)) return [];
    return [sentence(`${capabilities[capability]}: ${note}; asked for by ${known.text}`)];
  });
  const found = runnerHere(facts, subject);
  const isRented = found !== undefined && found.runner.only === undefined;
  const what = rented[topic];
  const pairs = (entry.pairs ?? []).filter((key) => beside.has(key));
  return [
    ...met.slice(0, 3),
    ...(isRented && what
      ? [
          `It can be rented on ${found.cloud.name}, as ${found.runner.name}, which takes over ${what}.`,
        ]
      : []),
    ...rentable(facts, subject),
    ...(pairs.length > 0 && met.length === 0
      ? [
          `${name} is made to work with ${listed(pairs.map((key) => facts.catalogue.nameOf(key)))}, chosen beside it.`,
        ]
      : []),
  ];
}

/** What of the stack the cloud rents out. */
function rentable(facts: Facts, { topic, entry: { key, name }, beside }: Known): readonly string[] {
  if (topic !== "cloud-platform") return [];
  const runs = [...beside].sort().flatMap((each) => {
    const entry = facts.catalogue.entryOf(each);
    const runner = runnerOn(entry, key);
    const isStore = entry?.topics.some((of) => rented[of] !== undefined);
    return entry && runner && isStore ? [`${entry.name} as ${runner}`] : [];
  });
  return runs.length > 0 ? [`${name} rents out what is chosen beside it: ${listed(runs)}.`] : [];
}

function negatives(facts: Facts, subject: Known): readonly string[] {
  const { topic, entry, isThere } = subject;
  const isOwn = facts.catalogue.layerOf(entry.key) !== undefined;
  const late = behind(facts, subject);
  const missed = needsOf(facts, subject).flatMap(({ capability, when }) => {
    if (isOwn && entry.fits?.[capability] === undefined) return [];
    const [strength, note] = entry.fits?.[capability] ?? [0, "not offered"];
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
      ? [sentence(`Work of running it: ${entry.burden[1]}`)]
      : [];
  return [
    ...missed,
    ...burden,
    ...risksOf(facts, subject, entry).map(([risk]) => risk),
    ...(late ? [late.risk] : []),
    ...scarce(facts, topic),
  ];
}

/** How near the planned load is to what one server of the kind takes: that it is far below says nothing of one. */
function scarce({ numbers }: Facts, topic: TopicKey): readonly string[] {
  const { peakRate } = numbers;
  if (topic !== "relational-store" || !peakRate || peakRate.value <= 0) return [];
  const most = thresholds["relational-requests"].value;
  const share = peakRate.value / most;
  const range =
    peakRate.top !== undefined && share <= 1 && peakRate.top > most
      ? [
          `The range of the planned peak ends at ${number(peakRate.top)} req/s: above ${number(most)} req/s reads go to replicas, and the load test says before whether one server takes less.`,
        ]
      : [];
  // Up to half of it a doubled load still fits.
  if (share <= 0.5) return range;
  return [
    ...range,
    share <= 1
      ? `The planned peak of ${number(peakRate.value)} req/s is ${number(share * 100)} % of the ${number(most)} req/s that one server is planned for.`
      : `The planned peak of ${number(peakRate.value)} req/s is ${number(share)} times the ${number(most)} req/s that one server is planned for.`,
  ];
}

/** How the text wants it used is part of what was asked for. */
function asAsked({ name, manner }: Subject): readonly string[] {
  return manner === undefined ? [] : [`Set ${name} up as the text asks: “${manner}”.`];
}

/** What waits on the device until there is a connection must arrive in its order, and once. */
function queueOf({ conditions }: Facts, { topic, name }: Subject): readonly string[] {
  if (topic !== "offline-store" || !conditions["queued-offline"]) return [];
  return [
    `Keep the queue as a table in ${name}: in the order of sending, each entry under a key that the client gives it, sent again with growing pauses until the server has answered that key.`,
  ];
}
