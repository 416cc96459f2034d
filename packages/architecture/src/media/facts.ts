import type { ViewOf } from "@planc/core";
import type { api, architecture, brief, client, data, decision, workload } from "@planc/core/ir";

export type Component = ViewOf<typeof architecture.component>;
export type Operation = ViewOf<typeof api.operation>;
export type Field = ViewOf<typeof data.field>;
export type Entity = ViewOf<typeof data.entity>;
export type Asset = ViewOf<typeof client.asset>;

/** What the way of a file is worked out from. */
export interface MediaFacts {
  readonly fields: readonly Field[];
  readonly entityOf: ReadonlyMap<string, Entity>;
  readonly conceptOf: ReadonlyMap<string, ViewOf<typeof brief.concept>>;
  /** By the entity that they are about. */
  readonly operationsOf: ReadonlyMap<string, readonly Operation[]>;
  /** By the field that they are of. */
  readonly assetsOf: ReadonlyMap<string, readonly Asset[]>;
  /** Schemas by their references: an answer with addresses of parts takes long files so. */
  readonly schemaOf: ReadonlyMap<string, ViewOf<typeof api.schema>>;
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly choiceOf: ReadonlyMap<string, ViewOf<typeof decision.choice>>;
  /** By the entity whose rows they are. */
  readonly volumeOf: ReadonlyMap<string, ViewOf<typeof workload.volume>>;
  /** Entities that another is a part of. */
  readonly ownersOf: ReadonlyMap<string, readonly string[]>;
}
