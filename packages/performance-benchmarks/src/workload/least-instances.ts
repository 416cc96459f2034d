import type { FigureInput, Ref, ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

/** From this availability on, the loss of one instance must not be the loss of the service. */
export const redundancyFrom = 99.9;

/** How many instances there are in any case. */
export function leastInstances(targets: readonly ViewOf<typeof performance.target>[]): {
  readonly least: FigureInput;
  /** What asks for more than one. */
  readonly by?: Ref;
} {
  const redundant = targets.find(
    ({ data }) => data.measure === "availability" && data.value.value >= redundancyFrom,
  );
  return redundant
    ? { least: { value: 2, unit: "instances" }, by: redundant.ref }
    : { least: { value: 1, unit: "instances" } };
}
