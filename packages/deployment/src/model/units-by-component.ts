import { groupedBy, type ViewOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";

type Unit = ViewOf<typeof deployment.unit>;

/** The units that a component is in. */
export interface UnitsOfComponents {
  of(component: string): readonly Unit["ref"][];
  /** Where the unit of a component answers on the machine of who develops. */
  hostPort(component: string): number | undefined;
  readonly programs: readonly Unit[];
}

/** Ports on one machine, each taken once: a unit keeps its own unless another has it. */
export function hostPorts(units: readonly Unit[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const ports = new Map<string, number>();
  for (const { ref, data } of units) {
    for (const { name, number } of data.ports ?? []) {
      let port = number;
      while (taken.has(port)) port += 1;
      taken.add(port);
      ports.set(`${ref} ${name}`, port);
      if (!ports.has(ref)) ports.set(ref, port);
    }
  }
  return ports;
}

export function unitsByComponent(units: readonly Unit[]): UnitsOfComponents {
  const pairs = units.flatMap((unit) =>
    unit.data.components.map((component) => ({ component, ref: unit.ref })),
  );
  const grouped = groupedBy(pairs, ({ component }) => component);
  const ports = hostPorts(units.filter(({ data }) => data.image === undefined));
  const first = (component: string) => grouped.get(component)?.[0]?.ref ?? "";
  return {
    hostPort: (component) => ports.get(first(component)),
    of: (component) => grouped.get(component)?.map(({ ref }) => ref) ?? [],
    programs: units.filter(({ data }) => data.image === undefined && data.kind !== "app"),
  };
}
