import type { DataOf, Draft, PlanNode, Slot } from "@planc/core";
import { createPlan, type Plan } from "@planc/core/host";
import { architecture, standardSlots } from "@planc/core/ir";
import { given } from "@planc/testkit";

type ComponentData = DataOf<typeof architecture.component>;

/** A plan of those nodes alone, as a run would end with it. */
export function planOf(...drafts: readonly Draft[]): Plan {
  const slots = new Map<string, Slot>(standardSlots.map((slot) => [slot.id, slot]));
  const bySlot = new Map<Slot, PlanNode[]>();
  for (const { slot: id, id: name, data, why } of drafts) {
    const slot = slots.get(id);
    if (!slot || why.kind === "carried") throw new Error(`no node of ${id}`);
    const node = { ref: `${slot.id}#${name}` as const, id: name, data, why, by: "host" };
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), node]);
  }
  return createPlan(
    [...bySlot].map(([{ id, cardinality, kept }, nodes]) => ({ id, cardinality, kept, nodes })),
  );
}

export function component(
  id: string,
  kind: ComponentData["kind"],
  more: Partial<ComponentData> = {},
): Draft {
  return given(architecture.component, id, {
    name: id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " "),
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
    ...more,
  });
}

export function connection(
  from: string,
  to: string,
  more: Partial<DataOf<typeof architecture.connection>> = {},
): Draft {
  return given(architecture.connection, `${from}.${to}`, {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose: "asks it",
    protocol: "HTTPS",
    mode: "sync",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "none",
    remote: true,
    ...more,
  });
}

export function event(
  name: string,
  producer: string,
  consumers: readonly string[],
  more: Partial<DataOf<typeof architecture.event>> = {},
): Draft {
  return given(architecture.event, name, {
    name: name.replaceAll("-", " "),
    concept: "brief/concept#hive",
    producer: `architecture/component#${producer}`,
    consumers: consumers.map((each) => `architecture/component#${each}` as const),
    delivery: "at-least-once",
    ordering: "per hive",
    because: "others act on it",
    ...more,
  });
}

type Step = readonly [from: string, to: string, mode: "sync" | "async" | "reply"];

export function flow(id: string, ...steps: readonly Step[]): Draft {
  return given(architecture.flow, id, {
    name: id.replaceAll("-", " "),
    trigger: "somebody asks",
    steps: steps.map(([from, to, mode]) => ({
      from: `architecture/component#${from}` as const,
      to: `architecture/component#${to}` as const,
      message: "look",
      mode,
    })),
    failures: [],
  });
}
