import type { TopicKey } from "../catalog/topic-keys.ts";
import { catalogueOf, sorted } from "./catalogue-of.ts";
import { layerOf } from "./origins.ts";
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
  return sorted(options.technologies)
    .flatMap(([name, { status, reason, owner, source, for: only }]): Policy[] => {
      const entry = catalogue.entryNamed(name);
      if (!entry) return [];
      const isOpen = status === "preferred" || status === "approved";
      // Who approves of Redis as a cache has said nothing of it as a broker.
      const topics =
        only?.filter(catalogue.isTopic) ?? entry.topics.slice(0, isOpen ? 1 : undefined);
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
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
