import { idOf, type ViewOf } from "@planc/core";
import type {
  api,
  architecture,
  brief,
  data,
  decision,
  deployment,
  performance,
} from "@planc/core/ir";

export type Choice = ViewOf<typeof decision.choice>;
export type Component = ViewOf<typeof architecture.component>;
export type Folder = ViewOf<typeof architecture.folder>;
export type Unit = ViewOf<typeof deployment.unit>;

/** What the way from a change to its users follows from. */
export interface DeliveryFacts {
  readonly product: ViewOf<typeof brief.product> | undefined;
  readonly choices: readonly Choice[];
  readonly components: readonly Component[];
  readonly folders: readonly Folder[];
  readonly units: readonly Unit[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  /** Before each path of the contract: `/v1`. */
  readonly basePath: string;
  readonly scenarios: readonly ViewOf<typeof performance.scenario>[];
}

/** What was chosen for a need: `chosenFor("ci-cd", choices)`. */
export const chosenFor = (topic: string, choices: readonly Choice[]): Choice | undefined =>
  choices.find(({ data }) => idOf(data.topic) === topic);
