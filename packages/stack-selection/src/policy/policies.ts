import type { Entry } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { catalogueOf, sorted } from "./catalogue-of.ts";
import { layerOf } from "./origins.ts";
import { radarPolicies } from "./radar-policies.ts";
import type { StackOptions, Status } from "./stack-options.ts";

/** What an organisation says of one technology. */
export interface Policy {
  readonly key: string;
  readonly name: string;
  readonly status: Status;
  /** The needs that it is about. */
  readonly topics: readonly TopicKey[];
  readonly reason: string;
  readonly owner?: string;
  readonly source?: string;
  readonly layer: string;
  /** Where it stands in the options, as `technologies.PostgreSQL`. */
  readonly setting: string;
}

/** The policies of the options, by key of the catalogue, whatever their order there. */
export function policiesOf(options: StackOptions): readonly Policy[] {
  const catalogue = catalogueOf(options);
  const own = sorted(options.technologies).flatMap(
    ([name, { status, reason, owner, source, for: only }]): Policy[] => {
      const entry = catalogue.entryNamed(name);
      if (!entry) return [];
      const topics = only?.filter(catalogue.isTopic) ?? topicsOf(entry, status);
      return [
        {
          key: entry.key,
          name: entry.name,
          status,
          topics,
          reason,
          ...(owner === undefined ? {} : { owner }),
          ...(source === undefined ? {} : { source }),
          layer: layerOf(options.origins, "technologies", name),
          setting: `technologies.${name}`,
        },
      ];
    },
  );
  const told = new Set(own.map(({ key }) => key));
  const ofRadar = radarPolicies(options, catalogue).flatMap((each): Policy[] => {
    const entry = catalogue.entryOf(each.key);
    // What stands under `technologies` is said on purpose, and goes before the radar.
    if (!entry || told.has(each.key)) return [];
    return [{ ...each, name: entry.name, topics: topicsOf(entry, each.status) }];
  });
  return [...own, ...ofRadar].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Who approves of Redis as a cache has said nothing of it as a broker. */
function topicsOf({ topics }: Entry, status: Status): readonly TopicKey[] {
  const isOpen = status === "preferred" || status === "approved";
  return topics.slice(0, isOpen ? 1 : undefined);
}
