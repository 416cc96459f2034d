import { listedWithin, type ViewOf } from "@planc/core";
import type {
  api,
  architecture,
  brief,
  client,
  data,
  decision,
  security,
  workload,
} from "@planc/core/ir";
import type { Host, NativePlatform } from "../catalog/frameworks.ts";

export type Capability = ViewOf<typeof client.capability>["data"];
export type Rule = Capability["rules"][number];
export type Test = Capability["tests"][number];
export type AnyRef = Capability["for"][number];
export type Screen = ViewOf<typeof client.screen>;
export type Operation = ViewOf<typeof api.operation>;
export type Choice = ViewOf<typeof decision.choice>;
export type Entity = ViewOf<typeof data.entity>;
export type Field = ViewOf<typeof data.field>;
export type Concept = ViewOf<typeof brief.concept>;
export type Requirement = ViewOf<typeof brief.requirement>;

/** What a capability of one surface is worked out from. */
export interface Ground {
  readonly surface: ViewOf<typeof client.surface>;
  readonly host: Host;
  /** No other client of the product reaches a phone. */
  readonly alone: boolean;
  readonly has: (platform: NativePlatform) => boolean;
  /** As people read it: the name of the product. */
  readonly product: string;
  /** Screens of this surface. */
  readonly screens: readonly Screen[];
  /** By the screen's ref. */
  readonly pathOf: ReadonlyMap<string, string>;
  readonly operations: readonly Operation[];
  readonly schemas: ReadonlyMap<string, ViewOf<typeof api.schema>>;
  /** By the concept that they are about, and by the operation that is called on them. */
  readonly operationsOf: ReadonlyMap<string, readonly Operation[]>;
  readonly screensOf: ReadonlyMap<string, readonly Screen[]>;
  /** Screens, and attributes, by the concept that they are about. */
  readonly screensAbout: ReadonlyMap<string, readonly Screen[]>;
  readonly attributesOf: ReadonlyMap<string, readonly ViewOf<typeof brief.attribute>[]>;
  readonly resources: ReadonlyMap<string, ViewOf<typeof api.resource>>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Concepts by their parent in `owned` relations. */
  readonly ownerOf: ReadonlyMap<string, Concept>;
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  /** What is measured over time. */
  readonly measured: readonly Concept[];
  readonly fields: readonly Field[];
  /** Requirements that are to be built. */
  readonly requirements: readonly Requirement[];
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  /** By the key of the topic, or by `key.more` where there are several. */
  readonly chosen: (topic: string) => Choice | undefined;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly classes: ReadonlyMap<string, ViewOf<typeof security.classification>["data"]>;
  /** Operations that no person sets off. */
  readonly byItself: ReadonlySet<string>;
  readonly batches: readonly ViewOf<typeof workload.batch>[];
  readonly contexts: readonly ViewOf<typeof architecture.context>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
}

/** The entity that an operation is about. */
export function entityOf(ground: Ground, operation: Operation): Entity | undefined {
  const resource = ground.resources.get(operation.data.resource);
  return ground.entities.get(resource?.data.entity ?? "");
}

/** Operations on a thing, by what they do to it. */
export function operationsOn(
  ground: Ground,
  concept: string,
  ...effects: readonly Operation["data"]["effect"][]
): readonly Operation[] {
  return (ground.operationsOf.get(concept) ?? []).filter(({ data }) =>
    effects.includes(data.effect),
  );
}

/** Screens on which one of the operations is called. */
export function screensWith(ground: Ground, operations: readonly Operation[]): readonly Screen[] {
  return [...new Set(operations.flatMap(({ ref }) => ground.screensOf.get(ref) ?? []))];
}

/** `a workout`, `an entry`. */
export function one(name: string): string {
  return `${/^[aeiou]/i.test(name) && !/^(?:user|uni|euro|one)/i.test(name) ? "an" : "a"} ${name}`;
}

/** `steps, distance and sleep`; of many the first, for the names of what is shown in a line. */
export const listed = (names: readonly string[]): string => listedWithin(names, 120);

/** The id by which programs call an operation, as plans write it. */
export const called = (operations: readonly Operation[]): string =>
  listedWithin(
    operations.map(({ data }) => data.operationId),
    140,
    { last: ", " },
  );

/** Items in lists by a key; those without one are left out. */
export function listsBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === undefined) continue;
      const list = found.get(key);
      if (list) list.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}
