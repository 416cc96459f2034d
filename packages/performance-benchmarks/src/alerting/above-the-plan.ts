import { type FigureInput, figureOf, type ViewOf } from "@planc/core";
import type { Figure, performance } from "@planc/core/ir";

/**
 * Half of what the plan leaves free is used: the planned peak tells nobody, and there is room left to act. Where
 * requests come by chance to one server, answers take twice as long there as at the limit: 1 / (1 - busy).
 */
export const halfWayToFull = (limit: FigureInput): Figure =>
  figureOf("1 - (1 - limit) / 2", "ratio", { limit });

/** Nobody is told of less, however little the plan takes. */
const usual: FigureInput = { value: 0.8, unit: "ratio" };
/** What is asked for beyond this is refused before anybody looks. */
const most: FigureInput = { value: 0.95, unit: "ratio" };

/** The same of what refuses when it is full: above what the plan takes of it while a release runs, if that is much. */
export const aboveWhatIsPlanned = (
  resource: ViewOf<typeof performance.resource> | undefined,
): Figure =>
  resource
    ? figureOf("min(most, max(usual, 1 - (1 - planned) / 2))", "ratio", {
        most,
        usual,
        planned: { value: resource.data.utilisation.value, unit: "ratio", ref: resource.ref },
      })
    : figureOf("usual", "ratio", { usual });
