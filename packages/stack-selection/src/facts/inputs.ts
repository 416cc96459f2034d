import { optional, type ViewOf } from "@planc/core";
import { architecture, brief, performance, reading, security, workload } from "@planc/core/ir";
import type { StackOptions } from "../policy/stack-options.ts";

/** What steps of this plugin read of the brief; `gatherFacts` takes the same names. */
export const factReads = {
  product: brief.product,
  team: optional(brief.team),
  mentions: optional(brief.mention),
  parts: optional(brief.part),
  systems: optional(brief.system),
  concepts: optional(brief.concept),
  attributes: optional(brief.attribute),
  relations: optional(brief.relation),
  actions: optional(brief.action),
  actors: optional(brief.actor),
  qualities: optional(brief.quality),
  quantities: optional(brief.quantity),
  regimes: optional(brief.regime),
  requirements: optional(brief.requirement),
  loads: optional(workload.load),
  rates: optional(workload.rate),
  targets: optional(performance.target),
  obligations: optional(security.obligation),
  uniqueness: optional(brief.uniqueness),
  statements: optional(reading.statement),
  contexts: optional(architecture.context),
};

export interface FactInputs {
  /** Of the plugin: what an organisation adds to its catalogue is among them. */
  readonly options: StackOptions;
  readonly product: ViewOf<typeof brief.product>;
  readonly team?: ViewOf<typeof brief.team> | undefined;
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  readonly parts: readonly ViewOf<typeof brief.part>[];
  readonly systems: readonly ViewOf<typeof brief.system>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly qualities: readonly ViewOf<typeof brief.quality>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly regimes: readonly ViewOf<typeof brief.regime>[];
  /** What the text asks for, sentence by sentence. */
  readonly requirements?: readonly ViewOf<typeof brief.requirement>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  /** Rates of single actions. */
  readonly rates?: readonly ViewOf<typeof workload.rate>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
  readonly uniqueness?: readonly ViewOf<typeof brief.uniqueness>[];
  /** Its sentences, those too that ask and demand nothing. */
  /** What belongs together, each a service of its own where the product is divided and the text names none. */
  readonly contexts?: readonly ViewOf<typeof architecture.context>[];
  readonly statements?: readonly ViewOf<typeof reading.statement>[];
}

/** The parts that the text has deployed one by one. */
export function servicesOf({ parts }: Pick<FactInputs, "parts">): FactInputs["parts"] {
  return parts.filter(({ data }) => data.kind === "service");
}
