import { capabilities } from "../catalog/capabilities.ts";
import { type CriterionId, criterionIds } from "../catalog/criteria.ts";
import { opennessOf } from "../catalog/licences.ts";
import type { Entry } from "../catalog/schema.ts";
import { catalogueDate } from "../catalog/sources.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import { number } from "../text/words.ts";
import type { Need } from "../topics/need.ts";
import { needsOf } from "../topics/needs.ts";
import { enoughFor } from "./enough.ts";
import { familiarity } from "./familiarity.ts";
import { writeFit } from "./fit-note.ts";
import { operations } from "./operations.ts";
import { plannedFit } from "./planned-fits.ts";
import { type Score, standIn } from "./score.ts";
import { lineToday } from "./versions.ts";

export type Scores = Readonly<Record<CriterionId, Score>>;

interface Scored {
  readonly topic: TopicKey;
  readonly entry: Entry | undefined;
  /** Needs that will be filled. */
  readonly needed: ReadonlySet<string>;
  /** The provider that the product is planned to be on where the text names none. */
  readonly provider?: string | undefined;
}

/** The needs of a topic that hold for this product, beside others that will be filled. */
export function activeNeeds(
  facts: Facts,
  topic: TopicKey,
  needed: ReadonlySet<string>,
): readonly Need[] {
  const active = needsOf(facts, topic).filter(
    ({ when, unless, beside }) =>
      (when === undefined || facts.conditions[when]) &&
      (unless === undefined || !facts.conditions[unless]) &&
      (beside === undefined || needed.has(beside)),
  );
  return active.filter(
    ({ capability }, at) => active.findIndex((each) => each.capability === capability) === at,
  );
}

export function scoresOf(facts: Facts, { topic, entry, needed, provider }: Scored): Scores {
  const found: { readonly [Id in CriterionId]: Score } = entry
    ? {
        fit: fit(facts, { topic, needed }, entry),
        operations: withStore(facts, {
          topic,
          entry: placed(facts, entry, needed),
          needed,
          provider,
        }),
        maturity: maturity(facts, entry),
        familiarity: familiarity(facts, topic, entry),
        performance: enoughFor(facts, topic, entry) ?? given(entry.performance, 0.6),
        openness: openness(facts, entry),
      }
    : unknown;
  const rounded = criterionIds.map((id) => [
    id,
    {
      score: Math.round(Math.min(1, Math.max(0, found[id].score)) * 100) / 100,
      note: found[id].note,
      ...(found[id].unknown ? { unknown: true } : {}),
    },
  ]);
  return { ...found, ...Object.fromEntries(rounded) };
}

const unseen = standIn(0.5, "not in the catalogue, so neither good nor bad");
const unknown: Scores = {
  fit: unseen,
  operations: unseen,
  maturity: unseen,
  familiarity: unseen,
  performance: unseen,
  openness: unseen,
};

function fit(
  facts: Facts,
  { topic, needed }: Pick<Scored, "topic" | "needed">,
  entry: Entry,
): Score {
  const asked = activeNeeds(facts, topic, needed);
  if (asked.length === 0)
    return { score: 0.7, note: "nothing in the brief tells the options apart: 0.7 for each" };
  // An organisation may leave out what its entry offers; the catalogue says all that there is.
  const isOwn = facts.catalogue.layerOf(entry.key) !== undefined;
  if (isOwn && !asked.some(({ capability }) => entry.fits?.[capability]))
    return standIn(0.5, "its entry says nothing of what it offers");
  const rows = asked.map(({ capability }) => ({
    name: capabilities[capability],
    strength:
      plannedFit(facts, entry.key, capability) ??
      entry.fits?.[capability] ??
      (isOwn ? unsaid : absent),
  }));
  const sum = rows.reduce((total, { strength }) => total + strength[0], 0);
  return {
    score: sum / rows.length,
    note: writeFit(rows.map(({ name, strength: [value, why] }) => ({ name, value, why }))),
  };
}

const absent = [0, "not offered"] as const;
const unsaid = [0.5, "not said, counted as 0.5"] as const;

/** What one more thing to run takes off, where nothing else brings in what keeps the data. Our judgement. */
const oneMore = 0.15;

/** A store that nothing else in the plan calls for is one more to run. */
function withStore(
  facts: Facts,
  { topic, entry, needed, provider }: Scored & { readonly entry: Entry },
): Score {
  const own = operations(facts, { topic, entry, provider });
  const store = entry.standsOn;
  if (!store || own.unknown || mayBeThere(facts, store.anyOf, needed)) return own;
  return {
    score: own.score - oneMore,
    note: `${own.note}; nothing else here brings ${store.what}, one thing more to run`,
  };
}

/** An extension of a server that a provider runs is a server of its own. */
function placed(facts: Facts, entry: Entry, needed: ReadonlySet<string>): Entry {
  const rented = needed.has("cloud-platform") && facts.conditions["self-hosted"] === undefined;
  return entry.apart && rented ? { ...entry, burden: entry.apart } : entry;
}

/** Whether the text names one of these, a need may be filled by one, or a provider has one as a service. */
function mayBeThere(facts: Facts, keys: readonly string[], needed: ReadonlySet<string>): boolean {
  const named = facts.stated.technologies.some(
    ({ key, modality }) => modality !== "avoid" && keys.includes(key),
  );
  const entries = keys.flatMap((key) => facts.catalogue.entryOf(key) ?? []);
  const rented = needed.has("cloud-platform") && entries.some(({ cloud }) => cloud !== undefined);
  return named || rented || entries.some(({ topics }) => needed.has(topics[0] ?? ""));
}

/** Age in years at the date of the catalogue, and whether a supported line is there. */
function maturity(facts: Facts, entry: Entry): Score {
  const list = facts.catalogue.versionsOf(entry.key);
  const line = list && lineToday(list);
  if (list && !line) return { score: 0.1, note: "no supported line in the catalogue" };
  const support = line?.supportedUntil
    ? `; ${line.version} is supported until ${line.supportedUntil}`
    : "";
  if (entry.since === undefined) return standIn(0.7, `age not recorded${support}`);
  // What an organisation makes may be newer than this catalogue.
  const years = Math.max(0, Number(catalogueDate.slice(0, 4)) - entry.since);
  const age = 0.3 + 0.05 * Math.min(years, 14);
  return entry.ended === undefined
    ? { score: age, note: `${number(years)} years in use${support}` }
    : { score: age / 2, note: `${number(years)} years in use, counted by half: ${entry.ended}` };
}

/** How long it has been in use, of such a note: `10 years`. */
export function ageIn(note: string): string | undefined {
  return /^([\d.,]+ years) in use/.exec(note)?.[1];
}

function openness({ catalogue }: Facts, { key, licence, form }: Entry): Score {
  // Of its own entries the catalogue leaves out the licence where there is none to have.
  if (licence === undefined && catalogue.layerOf(key) !== undefined) {
    return standIn(0.6, "its entry gives no licence");
  }
  if (licence === undefined && (form === "service" || form === "platform")) {
    return { score: 0.6, note: "a public service" };
  }
  return opennessOf(licence);
}

function given(strength: readonly [number, string] | undefined, otherwise: number): Score {
  return strength
    ? { score: strength[0], note: strength[1] }
    : standIn(otherwise, "no measurement or judgement of it in the catalogue");
}
