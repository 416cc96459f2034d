import type { Entry } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { partsOfClients, worksThere } from "../facts/client-frameworks.ts";
import { cloudsOf, lineOnHost } from "../facts/clouds.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { type StatedTechnology, versionedWith } from "../facts/stated.ts";
import { comparedBy } from "../topics/needs.ts";
import { boundOf, sideOf } from "./languages.ts";
import { type PickedVersion, pickVersion } from "./versions.ts";

export interface Candidate {
  readonly topic: TopicKey;
  readonly key: string;
  readonly name: string;
  readonly entry?: Entry;
  readonly picked?: PickedVersion;
  /** Where the text names it for this need. */
  readonly stated?: StatedTechnology;
}

/** Topics with an option per language, of which those of other languages are not worth listing. */
export const perLanguage: readonly TopicKey[] = [
  "runtime",
  "unit-testing",
  "package-registry",
  "cli-framework",
  "build-tool",
  "data-access",
  "migrations",
  ...partsOfClients,
];

/** What could fill a need: all of the catalogue, and what the text names whether it is known or not. */
export function candidatesFor(
  facts: Facts,
  topic: TopicKey,
  asOf: string | undefined,
): readonly Candidate[] {
  const stated = wantedFor(facts, topic);
  // What is there is not chosen again; another part of the product may still be in another language.
  const settled = stated[0]?.found !== undefined && stated[0].modality === "existing";
  const open = !settled || topic === "language" || topic === "unit-testing";
  const compared =
    comparedBy(facts, topic) === undefined || !open ? [] : facts.catalogue.entriesFor(topic);
  const listed = compared.filter((entry) => isListed(facts, topic, entry));
  const extra = stated.filter(({ key }) => !listed.some((each) => each.key === key));
  return [
    ...listed.map((entry) => candidate(facts, topic, entry.key, stated, asOf)),
    ...extra.map(({ key }) => candidate(facts, topic, key, stated, asOf)),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function isListed(facts: Facts, topic: TopicKey, entry: Entry): boolean {
  if (entry.onRequest && !isCalledFor(facts, entry)) return false;
  // Nobody proposes a tool of a platform that is in no plan unless it is named.
  if (entry.requires?.some((group) => group.every((each) => isFar(facts, each)))) return false;
  if (!worksThere(facts, topic, entry)) return false;
  if (entry.comparedWhen && !facts.conditions[entry.comparedWhen]) return false;
  if (entry.key === "provider-tokens" && wantedFor(facts, "identity-provider").length === 0)
    return false;
  if (topic === "end-to-end-testing" && drivesBrowsersAlone(entry) && isOnPhonesAlone(facts))
    return false;
  const languages = entry.languages ?? entry.comparedFor;
  if (!perLanguage.includes(topic) || !languages) return true;
  const sides =
    topic === "unit-testing" ? (["main", "client"] as const) : [sideOf(facts, topic) ?? "main"];
  return sides.some((side) =>
    languages.some((language) => boundOf(facts, side).languages.has(language)),
  );
}

const drivesBrowsersAlone = ({ fits }: Entry): boolean => fits?.["native-apps"]?.[0] === 0;

const isOnPhonesAlone = ({ conditions }: Facts): boolean =>
  conditions["mobile-client"] !== undefined && conditions["web-client"] === undefined;

function isFar(facts: Facts, key: string): boolean {
  const entry = facts.catalogue.entryOf(key);
  return entry?.onRequest === true && !isCalledFor(facts, entry);
}

/** Named for another need, or a platform whose services are named, or one of its services. */
function isCalledFor(facts: Facts, { key, cloud }: Entry): boolean {
  const named = facts.stated.technologies.some(
    (each) => each.key === key && each.modality !== "avoid",
  );
  const home = cloud !== undefined && facts.catalogue.entryOf(cloud)?.onRequest === true;
  return named || cloudsOf(facts).some((each) => each.key === key || (home && each.key === cloud));
}

function candidate(
  facts: Facts,
  topic: TopicKey,
  key: string,
  all: readonly StatedTechnology[],
  asOf: string | undefined,
): Candidate {
  const {
    catalogue,
    stated: { technologies },
  } = facts;
  const entry = catalogue.entryOf(key);
  const stated = all.find((each) => each.key === key);
  // What is there has a version, known or not.
  const isThere = stated?.found !== undefined || stated?.modality === "existing";
  const unknown = isThere && stated?.version === undefined;
  // "Java 21" runs on a JDK of 21, whatever is newer.
  const spoken = technologies.find(
    (each) => each.modality !== "avoid" && versionedWith[each.key] === key,
  );
  const version = stated?.version ?? (topic === "runtime" ? spoken?.version : undefined);
  const newest = unknown ? undefined : pickVersion(catalogue, key, version, asOf);
  const most = version === undefined && newest ? lineOnHost(facts, key, newest.version) : undefined;
  const picked = most === undefined ? newest : pickVersion(catalogue, key, most, asOf);
  return {
    topic,
    key,
    name: entry?.name ?? stated?.name ?? key,
    ...(entry ? { entry } : {}),
    ...(picked ? { picked } : {}),
    ...(stated ? { stated } : {}),
  };
}
