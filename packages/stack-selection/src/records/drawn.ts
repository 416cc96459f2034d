import { isCodeGateway, optional, type Ref, type ViewOf } from "@planc/core";
import {
  api,
  architecture,
  brief,
  data,
  type decision,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import type { Entry } from "../catalog/schema.ts";
import { listed, sample } from "../text/words.ts";
import type { Line } from "./line.ts";

/** What other parts of the plan drew, by which a record can say how its decision is seen. */
export const drawnReads = {
  convention: optional(api.convention),
  operations: optional(api.operation),
  schemas: optional(api.schema),
  subscriptions: optional(api.subscription),
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  duties: optional(architecture.duty),
  events: optional(architecture.event),
  flows: optional(architecture.flow),
  entities: optional(data.entity),
  stores: optional(data.store),
  tables: optional(data.table),
  fields: optional(data.field),
  columns: optional(data.column),
  partitions: optional(data.partition),
  retentions: optional(data.retention),
  upkeep: optional(data.upkeep),
  scenarios: optional(performance.scenario),
  alerts: optional(performance.alert),
  targets: optional(performance.target),
  mixes: optional(workload.mix),
  contexts: optional(architecture.context),
  capacities: optional(performance.capacity),
  volumes: optional(workload.volume),
  parts: optional(brief.part),
  concepts: optional(brief.concept),
  systems: optional(brief.system),
  actions: optional(brief.action),
  identity: optional(security.identity),
  quantities: optional(brief.quantity),
  requirements: optional(brief.requirement),
  keys: optional(data.key),
  classes: optional(security.classification),
  controls: optional(security.control),
};

export interface Drawn {
  readonly convention?: ViewOf<typeof api.convention> | undefined;
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly schemas?: readonly ViewOf<typeof api.schema>[];
  readonly subscriptions: readonly ViewOf<typeof api.subscription>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly partitions: readonly ViewOf<typeof data.partition>[];
  readonly retentions?: readonly ViewOf<typeof data.retention>[];
  readonly upkeep?: readonly ViewOf<typeof data.upkeep>[];
  readonly scenarios: readonly ViewOf<typeof performance.scenario>[];
  readonly alerts: readonly ViewOf<typeof performance.alert>[];
  readonly targets?: readonly ViewOf<typeof performance.target>[];
  readonly mixes?: readonly ViewOf<typeof workload.mix>[];
  readonly contexts: readonly ViewOf<typeof architecture.context>[];
  readonly capacities: readonly ViewOf<typeof performance.capacity>[];
  readonly volumes?: readonly ViewOf<typeof workload.volume>[];
  readonly parts: readonly ViewOf<typeof brief.part>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly systems?: readonly ViewOf<typeof brief.system>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly classes: readonly ViewOf<typeof security.classification>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly identity?: ViewOf<typeof security.identity> | undefined;
  readonly controls?: readonly ViewOf<typeof security.control>[];
  /** What is asked: of some of it no part of the plan does anything yet. */
  readonly questions?: readonly ViewOf<typeof brief.question>[];
  /** What else is chosen. */
  readonly choices?: readonly ViewOf<typeof decision.choice>[];
}

/** A choice, and what the plan drew of it. */
export interface Confirmed {
  readonly ref: Ref;
  readonly name: string;
  /** The name with its version. */
  readonly full: string;
  readonly purpose: string;
  readonly technology: string;
  readonly entry: Entry | undefined;
  readonly drawn: Drawn;
}

/** How one sees that a choice is kept, where the plan has something that shows it. */
export type Check = (confirmed: Confirmed) => Line | undefined;

export type DrawnComponent = Drawn["components"][number];
export type ComponentKind = DrawnComponent["data"]["kind"];

/** What runs code of the product by itself. */
const programKinds: readonly ComponentKind[] = [
  "service",
  "function",
  "worker",
  "scheduler",
  "pipeline-stage",
];

export function ofKinds({ components }: Drawn, ...kinds: readonly ComponentKind[]) {
  return components.filter(({ data: { kind } }) => kinds.includes(kind));
}

/** Whether the team writes, builds and releases it: a gateway too, where that is a library in a program of its own. */
export function makesProgram(data: Pick<DrawnComponent["data"], "kind" | "technology">): boolean {
  return programKinds.includes(data.kind) || isCodeGateway(data);
}

export function programsOf({ components }: Pick<Drawn, "components">): readonly DrawnComponent[] {
  return components.filter(({ data }) => makesProgram(data));
}

/** Whether it does what nobody waits for: a worker of its own, or the function that is one. */
export function worksBehind({ id, data: { kind } }: DrawnComponent): boolean {
  return (
    kind === "worker" || kind === "scheduler" || (kind === "function" && id === "background-worker")
  );
}

/** Names of components, of many only some. */
export function namesOf(components: Drawn["components"], last: "and" | "or" = "and"): string {
  const names = components.map(({ data }) => data.name);
  return last === "or" && names.length <= 4 ? listed(names, "or") : sample(names);
}

/** The file of the interface that the plan writes, where it writes one. */
export function contractFile({ convention, operations }: Drawn): string | undefined {
  if (operations.length === 0) return undefined;
  switch (convention?.data.style) {
    case "rest":
      return "contracts/openapi.yaml";
    case "graphql":
      return "contracts/schema.graphql";
    default:
      return undefined;
  }
}

/** What people wait for first: the operations of the plan's flows. */
export function awaitedFirst({ operations, flows }: Drawn): Drawn["operations"] {
  const inFlows = new Set<string>(flows.flatMap(({ data }) => data.action ?? []));
  const isAwaited = ({ data }: Drawn["operations"][number]) =>
    data.realises.some((ref) => inFlows.has(ref));
  return [...operations.filter(isAwaited), ...operations.filter((each) => !isAwaited(each))];
}

/** The operations that change things of the same concepts as those that are read. */
export function changesOf(
  reads: Drawn["operations"],
  { operations, actions }: Drawn,
): Drawn["operations"] {
  const conceptOf = new Map<string, string>(actions.map(({ ref, data }) => [ref, data.concept]));
  const conceptsIn = ({ data }: Drawn["operations"][number]) =>
    data.realises.flatMap((ref) => conceptOf.get(ref) ?? []);
  const read = new Set(reads.flatMap(conceptsIn));
  return operations.filter(
    (each) =>
      ["create", "update", "transition", "delete"].includes(each.data.effect) &&
      each.data.webhook === undefined &&
      conceptsIn(each).some((concept) => read.has(concept)),
  );
}

/** How a table is called within its schema: `berths` of `harbour.berths`. */
export function ownName(table: string): string {
  return table.slice(table.lastIndexOf(".") + 1);
}

/** How addresses of the interface spell a table, whatever schema it stands in: `open-berths`. */
export function inPath(table: string): string {
  return ownName(table).replaceAll("_", "-");
}
