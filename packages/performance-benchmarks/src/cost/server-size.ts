import {
  type Count,
  figureIn,
  known,
  over,
  type Quantity,
  roundedUp,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture, performance } from "@planc/core/ir";
import { databaseServer } from "../catalog/cost-figures.ts";
import { isCounted } from "../resources/database-time.ts";
import type { Paid } from "./line-draft.ts";
import type { Reckoner } from "./reckoner.ts";

type Demand = ViewOf<typeof performance.resource>;

/** Requests that come to a store, against what the server that is planned answers: counted in processors alone. */
export function demandOn(
  { ref }: ViewOf<typeof architecture.component>,
  { resources }: Paid,
): Demand | undefined {
  return resources.find((each) => each.data.component === ref && isCounted(each));
}

/** How many processors are busy at peak, of those that a class has. */
function sizesAt(demand: Demand | undefined, at: Reckoner): Quantity<Count> | undefined {
  const { time, limit, least, processors } = databaseServer;
  const each = known("each", least, "vCPU");
  if (demand) {
    const { demand: asked, capacity } = demand.data;
    return over(
      times(at.growing("demand", asked, "req/s", demand.ref), known("planned", processors, "vCPU")),
      times(taken("capacity", capacity, "req/s", demand.ref), each),
    );
  }
  return (
    at.peak &&
    over(
      times(at.peak, known("databaseTime", time, "s")),
      times(known("limit", limit, "ratio"), each),
    )
  );
}

/** Of a class with two processors: how many times one of them the peak takes. */
export function sizeOf(demand: Demand | undefined, at: Reckoner): Quantity<Count> {
  const sizes = sizesAt(demand, at);
  return sizes ? roundedUp(sizes) : known("sizes", 1, "count");
}

/** Whether a burstable class does: busy for no more than what it may be all day, and at peak for half. */
export function fitsSmall(demand: Demand | undefined, at: Reckoner): boolean {
  const sizes = sizesAt(demand, at);
  if (!sizes) return true;
  const atPeak = figureIn("count", sizes).value;
  const share = at.average && at.peak ? figureIn("count", over(at.average, at.peak)).value : 1;
  const { limit, least, burst } = databaseServer;
  return atPeak <= 1 && atPeak * share * limit * least <= burst;
}
