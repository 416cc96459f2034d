import { type DataOf, figureOf, givenFigure, inputOf, type ViewOf } from "@planc/core";
import type { deployment, performance } from "@planc/core/ir";

type Capacity = ViewOf<typeof performance.capacity>;
type Figure = Capacity["data"]["replicas"];
type Unit = DataOf<typeof deployment.unit>;

/** How many run, and between which numbers a platform may move that: figures of the capacity alone. */
export function instancesOf(
  capacity: Capacity | undefined,
  scales: boolean,
): Pick<Unit, "replicas" | "scaling"> {
  if (!capacity) return { replicas: givenFigure("instances", 1, "instances") };
  const { replicas, demand } = capacity.data;
  const own = figureOf("replicas", replicas.unit, { replicas: inputOf(replicas, capacity.ref) });
  const most = atGreatest(replicas, demand);
  const limit = replicas.inputs.find(({ name }) => name === "limit");
  if (!scales || !most || most.value <= replicas.value || !limit) return { replicas: own };
  return {
    replicas: own,
    scaling: {
      least: own,
      most,
      utilisation: givenFigure("limit", limit.value, limit.unit, { ref: capacity.ref }),
      because: `${demand.value} to ${demand.high} ${demand.unit} at peak`,
    },
  };
}

/** What the formula of the capacity gives for the upper end of its demand. */
function atGreatest(
  { formula, unit, inputs }: Capacity["data"]["replicas"],
  { high }: Capacity["data"]["demand"],
): Figure | undefined {
  if (high === undefined || !inputs.some(({ name }) => name === "demand")) return undefined;
  const moved = inputs.map(({ name, ...input }) =>
    name === "demand" ? [name, { ...input, value: high }] : [name, input],
  );
  return figureOf(formula, unit, Object.fromEntries(moved));
}
