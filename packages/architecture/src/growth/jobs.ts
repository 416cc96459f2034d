import { type DraftOf, idOf, join, node, type ViewOf } from "@planc/core";
import { architecture, type decision, type performance } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { multipleOf } from "./multiple-of.ts";

interface Behind {
  readonly components: readonly ComponentView[];
  readonly capacities: readonly ViewOf<typeof performance.capacity>[];
  readonly premises: readonly ViewOf<typeof decision.premise>[];
}

/**
 * From which load on the jobs of a worker are more than a table of the database is planned for: the decision
 * against a broker rests on that number, and more workers do not help there. Told of the least multiple.
 */
export function jobGrowth(
  { components, capacities, premises }: Behind,
  factors: readonly number[],
): readonly DraftOf<typeof architecture.growth>[] {
  const [limit] = premises.flatMap(({ ref, data }) =>
    data.kind === "number" &&
    data.fact === "message-rate" &&
    idOf(data.decision) === "message-broker"
      ? [{ ref, most: data.bound, to: data.turn.to }]
      : [],
  );
  const most = limit?.most;
  if (!limit || most === undefined || components.some(({ data }) => data.kind === "broker"))
    return [];
  return capacities.flatMap((capacity) => {
    const worker = components.find(({ ref }) => ref === capacity.data.component);
    const jobs = capacity.data.demand.value;
    const factor = [1, ...factors].find((each) => jobs * each > most);
    if (worker?.data.kind !== "worker" || factor === undefined) return [];
    const rate = Number((jobs * factor).toPrecision(3)).toLocaleString("en");
    return [
      node(
        architecture.growth,
        join(`x${factor}`, worker.id, "jobs"),
        {
          factor,
          change: `Job table: ${rate} jobs/s are more than the ${most.toLocaleString("en")} jobs/s that it is planned for: ${worker.data.name} takes them from a message broker`,
          of: worker.ref,
          trigger: {
            value: most,
            unit: "msg/s",
            formula: "most",
            inputs: [{ name: "most", value: most, unit: "msg/s", ref: limit.ref }],
          },
          due: multipleOf(most, jobs),
        },
        derived("growth-by-jobs", [limit.ref, capacity.ref, worker.ref]),
      ),
    ];
  });
}
