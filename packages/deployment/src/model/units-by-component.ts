import { groupedBy, type ViewOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";

type Unit = ViewOf<typeof deployment.unit>;

/** The units that a component is in. */
export interface UnitsOfComponents {
  of(component: string): readonly Unit["ref"][];
  readonly programs: readonly Unit[];
}

export function unitsByComponent(units: readonly Unit[]): UnitsOfComponents {
  const pairs = units.flatMap((unit) =>
    unit.data.components.map((component) => ({ component, ref: unit.ref })),
  );
  const grouped = groupedBy(pairs, ({ component }) => component);
  return {
    of: (component) => grouped.get(component)?.map(({ ref }) => ref) ?? [],
    programs: units.filter(({ data }) => data.image === undefined && data.kind !== "app"),
  };
}
