import type { ConditionId } from "../facts/condition.ts";
import type { Capability } from "./capabilities.ts";
import {
  entries,
  entriesFor,
  entryNamed,
  entryOf,
  foldName,
  patternNamed,
  styleNamed,
} from "./index.ts";
import type { Entry, Pattern, VersionList } from "./schema.ts";
import {
  isKnownTopic,
  type OwnTopic,
  type TopicKey,
  topicKeys,
  topicTitles,
} from "./topic-keys.ts";
import { registryVersionOf, versionsOf } from "./versions/index.ts";

/** An entry of an organisation, with the layer of the configuration that it stands in. */
export interface OwnEntry {
  readonly entry: Omit<Entry, "topics"> & { readonly topics: readonly string[] };
  readonly versions?: VersionList | undefined;
  /** Key of the entry that it stands in for. */
  readonly replaces?: string | undefined;
  readonly layer: string;
}

/** A need of an organisation. */
export interface OwnSlot {
  readonly key: string;
  readonly title: string;
  /** Conditions of which one must hold, or always. */
  readonly when: "always" | readonly ConditionId[];
  /** The layer of the configuration that it stands in. */
  readonly layer: string;
  /** Noun phrase or verb, for the column “what it is for”. */
  readonly purpose?: string | undefined;
  /** Capabilities that technologies for it are compared by. */
  readonly compares?: readonly Capability[] | undefined;
}

/** What is known of technologies: the catalogue of this plugin with what an organisation adds to it. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  entryOf(key: string): Entry | undefined;
  /** The name of an entry; the key itself where there is none. */
  nameOf(key: string): string;
  /** The entry that a text means by a name, in any of its spellings. */
  entryNamed(name: string): Entry | undefined;
  patternNamed(name: string): Pattern | undefined;
  styleNamed(name: string): string | undefined;
  /** Entries that can fill a topic. */
  entriesFor(topic: TopicKey): readonly Entry[];
  versionsOf(key: string): VersionList | undefined;
  registryVersionOf(
    key: string,
  ): { readonly version: string; readonly checked: string } | undefined;
  /** Needs in reading order, an organisation's own last. */
  readonly topics: readonly TopicKey[];
  isTopic(text: string): text is TopicKey;
  titleOf(topic: TopicKey): string;
  readonly slots: readonly OwnSlot[];
  slotOf(topic: TopicKey): OwnSlot | undefined;
  readonly own: readonly OwnEntry[];
  /** The layer that brings an entry along; nothing for those of this plugin. */
  layerOf(key: string): string | undefined;
}

/** The catalogue of this plugin alone. */
export const plainCatalogue: Catalogue = catalogueWith([], []);

/** The catalogue with entries and needs of an organisation; what one replaces is gone. */
export function catalogueWith(own: readonly OwnEntry[], slots: readonly OwnSlot[]): Catalogue {
  const slotByKey = new Map(slots.map((slot) => [slot.key, slot]));
  const isOwn = (text: string): text is OwnTopic => slotByKey.has(text);
  const isTopic = (text: string): text is TopicKey => isKnownTopic(text) || isOwn(text);
  const gone = new Set(own.flatMap(({ entry, replaces }) => [entry.key, replaces ?? entry.key]));
  const added = new Map(
    own.map((each): [string, Entry] => [
      each.entry.key,
      { ...each.entry, topics: each.entry.topics.filter(isTopic) },
    ]),
  );
  const origin = new Map(own.map((each) => [each.entry.key, each]));
  const keyByName = new Map(
    [...added.values()].flatMap(({ key, name, aliases = [] }) =>
      [name, ...aliases].map((each): [string, string] => [foldName(each), key]),
    ),
  );
  const stands = (entry: Entry | undefined): Entry | undefined =>
    entry && gone.has(entry.key) ? undefined : entry;
  const keptFor = (topic: TopicKey): readonly Entry[] =>
    !isKnownTopic(topic)
      ? []
      : gone.size === 0
        ? entriesFor(topic)
        : entriesFor(topic).filter(({ key }) => !gone.has(key));
  const of = (key: string): Entry | undefined => added.get(key) ?? stands(entryOf(key));
  return {
    entries:
      added.size === 0
        ? entries
        : [...entries.filter(({ key }) => !gone.has(key)), ...added.values()],
    entryOf: of,
    nameOf: (key) => of(key)?.name ?? key,
    entryNamed: (name) =>
      added.get(keyByName.get(foldName(name)) ?? name) ?? stands(entryNamed(name)),
    patternNamed,
    styleNamed,
    entriesFor:
      added.size === 0
        ? keptFor
        : (topic) => [
            ...keptFor(topic),
            ...[...added.values()].filter(({ topics }) => topics.includes(topic)),
          ],
    versionsOf: (key) => (origin.has(key) ? origin.get(key)?.versions : of(key) && versionsOf(key)),
    registryVersionOf: (key) => (origin.has(key) || !of(key) ? undefined : registryVersionOf(key)),
    topics: [...topicKeys, ...slots.map(({ key }) => key).filter(isOwn)],
    isTopic,
    titleOf: (topic) =>
      isKnownTopic(topic) ? topicTitles[topic] : (slotByKey.get(topic)?.title ?? topic),
    slots,
    slotOf: (topic) => slotByKey.get(topic),
    own,
    layerOf: (key) => origin.get(key)?.layer,
  };
}
