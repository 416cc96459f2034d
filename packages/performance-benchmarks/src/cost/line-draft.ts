import type { DataOf, Quantity, Ref, Spending, ViewOf } from "@planc/core";
import type {
  api,
  architecture,
  cost,
  data,
  decision,
  deployment,
  integration,
  learning,
  performance,
  workload,
} from "@planc/core/ir";
import type { costFigures } from "../catalog/cost-figures.ts";
import type { Place } from "./place-of.ts";
import type { Reckoner } from "./reckoner.ts";

/** What of a plan is paid for, read once. */
export interface Paid {
  readonly place: Place;
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly hostings: readonly ViewOf<typeof decision.hosting>[];
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
  readonly live: readonly ViewOf<typeof performance.live>[];
  readonly resources: readonly ViewOf<typeof performance.resource>[];
  readonly shapes: readonly ViewOf<typeof deployment.shape>[];
  readonly settings: readonly ViewOf<typeof deployment.setting>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly keys: readonly ViewOf<typeof data.keyPattern>[];
  readonly providers: readonly ViewOf<typeof integration.provider>[];
  readonly outgoing: readonly ViewOf<typeof integration.call>[];
  readonly pipelines: readonly ViewOf<typeof architecture.mediaPipeline>[];
  readonly uses: readonly ViewOf<typeof learning.use>[];
  readonly calls: readonly ViewOf<typeof cost.call>[];
  readonly prices: ReadonlyMap<string, ViewOf<typeof cost.price>>;
  /** By the component that they are of. */
  readonly counted: ReadonlyMap<string, ViewOf<typeof performance.capacity>>;
  readonly sized: ReadonlyMap<string, ViewOf<typeof deployment.shape>>;
  /** Of anything that must not be alone: 2 where the loss of one must not be the loss of the service. */
  readonly least: number;
}

/** A line before its numbers are put in. */
export interface LineDraft {
  readonly id: string;
  readonly name: string;
  readonly of: Ref;
  readonly kind: NonNullable<DataOf<typeof cost.line>["kind"]>;
  readonly from: readonly Ref[];
  /** Ids of all prices that it takes. */
  readonly needs: readonly string[];
  /** What is said to have no price where one of them is not there. */
  readonly priced: { readonly name: string; readonly technology: string };
  /** What was taken that the plan does not say. */
  readonly taken?: readonly (keyof typeof costFigures)[];
  readonly says?: readonly string[];
  readonly cost: (at: Reckoner) => Quantity<Spending>;
}
