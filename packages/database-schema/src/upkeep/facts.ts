import type { DataOf, Draft, ViewOf } from "@planc/core";
import type {
  architecture,
  brief,
  data,
  decision,
  performance,
  security,
  workload,
} from "@planc/core/ir";

/** What is known of one store and what it keeps. */
export interface StoreFacts {
  readonly store: ViewOf<typeof data.store>;
  /** As people call it: `PostgreSQL 18`. */
  readonly engine: string;
  /** What it runs on, as the component says: `PostgreSQL 18 on Amazon RDS`. */
  readonly technology: string;
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly partitions: readonly ViewOf<typeof data.partition>[];
  readonly retentions: readonly ViewOf<typeof data.retention>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly capacities: readonly ViewOf<typeof performance.capacity>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly partitionAboveRows: number;
}

export type Upkeep = DataOf<typeof data.upkeep>;

/** A decision on how data is run, before it is a node. */
export interface Decided extends Omit<Upkeep, "of"> {
  readonly of?: Upkeep["of"];
  readonly why: Draft["why"];
}

/** Programs that hold connections to the store. */
export function programsOf({ components, connections, store }: StoreFacts) {
  const calling = new Set(
    connections.flatMap(({ data: { from, to } }) => (to === store.data.component ? [from] : [])),
  );
  return components.filter(({ ref }) => calling.has(ref));
}

/** Engines inside of a program, on one file: no server, no connections, no second copy. */
export function isEmbedded({ store }: Pick<StoreFacts, "store">): boolean {
  return store.data.engine === "sqlite" || store.data.engine === "h2";
}
