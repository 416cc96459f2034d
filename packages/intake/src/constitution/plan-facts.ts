import { optional, type PlanNodeOf } from "@planc/core";
import { api, architecture, brief, data, decision, performance, security } from "@planc/core/ir";

/** What a plan is held against its constitution by. */
export const planReads = {
  product: optional(brief.product),
  quantities: brief.quantity,
  mentions: brief.mention,
  attributes: optional(brief.attribute),
  requirements: optional(brief.requirement),
  targets: optional(performance.target),
  choices: optional(decision.choice),
  style: optional(decision.style),
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  tables: optional(data.table),
  keys: optional(data.key),
  operations: optional(api.operation),
  convention: optional(api.convention),
  controls: optional(security.control),
} as const;

/** What a plan shows of whether it keeps to a principle. */
export interface Facts {
  readonly product: PlanNodeOf<typeof brief.product> | undefined;
  readonly quantities: readonly PlanNodeOf<typeof brief.quantity>[];
  readonly mentions: readonly PlanNodeOf<typeof brief.mention>[];
  readonly attributes: readonly PlanNodeOf<typeof brief.attribute>[];
  readonly requirements: readonly PlanNodeOf<typeof brief.requirement>[];
  readonly targets: readonly PlanNodeOf<typeof performance.target>[];
  readonly choices: readonly PlanNodeOf<typeof decision.choice>[];
  readonly style: PlanNodeOf<typeof decision.style> | undefined;
  readonly components: readonly PlanNodeOf<typeof architecture.component>[];
  readonly connections: readonly PlanNodeOf<typeof architecture.connection>[];
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly keys: readonly PlanNodeOf<typeof data.key>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly convention: PlanNodeOf<typeof api.convention> | undefined;
  readonly controls: readonly PlanNodeOf<typeof security.control>[];
}
