import { groupedBy, type ViewOf } from "@planc/core";
import type { api, architecture, deployment } from "@planc/core/ir";
import { idIn, logicalOf } from "./words.ts";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;
type Setting = ViewOf<typeof deployment.setting>["data"];

export type Unit = ViewOf<typeof deployment.unit>;

export interface FunctionFacts {
  readonly title: string;
  readonly runtime: string;
  readonly units: readonly Unit[];
  readonly settings: readonly ViewOf<typeof deployment.setting>[];
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly basePath: string;
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly workflows: readonly ViewOf<typeof architecture.workflow>[];
  /** The queues of the plan are those of Amazon SQS. */
  readonly queues: boolean;
}

/** What the parts of the template look up, each by its address. */
export interface Around {
  readonly facts: FunctionFacts;
  readonly component: ReadonlyMap<string, Component>;
  /** The resource that a component's function is called. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly machineOf: ReadonlyMap<string, string>;
  readonly operationsOf: (refs: readonly string[]) => FunctionFacts["operations"];
  readonly outOf: (refs: readonly string[]) => readonly Connection[];
  readonly into: (refs: readonly string[]) => readonly Connection[];
  readonly dutiesOf: (refs: readonly string[]) => FunctionFacts["duties"];
  readonly settingsOf: (unit: Unit) => readonly Setting[];
  /** Whether one of them has a queue of its own, as it hears of something. */
  readonly consumes: (refs: readonly string[]) => boolean;
  /** Whose queues are told of what these bring about. */
  readonly told: (refs: readonly string[]) => readonly string[];
}

export function aroundOf(facts: FunctionFacts, units: readonly Unit[]): Around {
  const nameOf = new Map<string, string>(
    units.flatMap(({ data }) => data.components.map((ref) => [ref, logicalOf(idIn(ref))])),
  );
  const consumers = new Set<string>(
    facts.queues
      ? facts.events.flatMap(({ data }) => data.consumers).filter((ref) => nameOf.has(ref))
      : [],
  );
  const settings = groupedBy(
    facts.settings.flatMap(({ data }) => data.units.map((unit) => ({ unit, data }))),
    ({ unit }) => unit,
  );
  return {
    facts,
    component: new Map(facts.components.map((each) => [each.ref, each])),
    nameOf,
    machineOf: new Map(
      facts.workflows.map((each) => [each.ref, `${logicalOf(each.id)}Workflow`] as const),
    ),
    operationsOf: ofAny(groupedBy(facts.operations, ({ data }) => data.component)),
    outOf: ofAny(groupedBy(facts.connections, ({ data }) => data.from)),
    into: ofAny(groupedBy(facts.connections, ({ data }) => data.to)),
    dutiesOf: ofAny(groupedBy(facts.duties, ({ data }) => data.component)),
    settingsOf: (unit) => (settings.get(unit.ref) ?? []).map(({ data }) => data),
    consumes: (refs) => refs.some((ref) => consumers.has(ref)),
    told: (refs) => {
      const own = new Set(refs);
      const names = facts.events
        .filter(({ data }) => own.has(data.producer))
        .flatMap(({ data }) => data.consumers)
        .flatMap((ref) => (consumers.has(ref) ? (nameOf.get(ref) ?? []) : []));
      return [...new Set(names)].sort();
    },
  };
}

const ofAny =
  <K, V>(grouped: ReadonlyMap<K, readonly V[]>) =>
  (keys: readonly K[]): readonly V[] =>
    keys.flatMap((key) => grouped.get(key) ?? []);
