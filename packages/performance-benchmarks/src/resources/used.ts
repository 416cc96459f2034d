import {
  type DataOf,
  type DimensionOf,
  figureIn,
  figureOf,
  inputOf,
  type Quantity,
  type Ref,
  type ViewOf,
} from "@planc/core";
import type { architecture, performance, Unit } from "@planc/core/ir";

type Resource = DataOf<typeof performance.resource>;

/** What of a component is used up at peak, before it is a node. */
export interface Used {
  readonly component: ViewOf<typeof architecture.component>;
  readonly resource: Resource["resource"];
  readonly figures: Pick<Resource, "demand" | "capacity" | "utilisation" | "holds">;
  readonly remedy: string;
  readonly from: readonly Ref[];
  /** What the capacity rests on, where it is taken and not planned. */
  readonly basis?: string | undefined;
  readonly grows?: boolean;
  /** Where a component has several of one kind. */
  readonly name?: string;
}

/** Demand against capacity, in one unit; nothing where nothing is asked of it. */
export function figuresOf<U extends Unit>(
  unit: U,
  demand: Quantity<DimensionOf<U>>,
  capacity: Quantity<DimensionOf<U>>,
): Used["figures"] | undefined {
  const asked = figureIn(unit, demand);
  const there = figureIn(unit, capacity);
  // A store that no restore meets the time of has no size that is planned for.
  if (!(asked.value > 0) || !(there.value > 0)) return undefined;
  const inputs = { demand: inputOf(asked), capacity: { value: there.value, unit } };
  return {
    demand: asked,
    capacity: there,
    utilisation: figureOf("demand / capacity", "ratio", inputs),
    holds: figureOf("capacity / demand", "ratio", {
      ...inputs,
      // A range that begins at nothing holds for ever.
      demand: asked.low === 0 ? { value: asked.value, unit } : inputs.demand,
    }),
  };
}
