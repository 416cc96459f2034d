import { type FigureInput, figureOf, type Ref, type ViewOf } from "@planc/core";
import type { Figure, performance, workload } from "@planc/core/ir";
import { type Chain, resultsWith } from "./moved.ts";

type Resource = ViewOf<typeof performance.resource>;
type Load = ViewOf<typeof workload.load>;

/**
 * The value of a load at which a resource is used up: as many times as much where it moves with the load, the part of it where it moves
 * against it, and by the formula of the rate where it is the pause of users. Nothing where neither gives the multiple that the resource holds.
 */
export function breakingPoint(
  { ref, data: { figure } }: Load,
  { ref: limit, data: { holds, resource } }: Resource,
  chain: Chain,
): Figure | undefined {
  const result = resource === "storage" ? "storage" : "peak";
  const now = resultsWith(chain, { ref, value: figure.value }, [result])[result]?.value;
  if (!now || !(holds.value > 0)) return undefined;
  const planned: FigureInput = { value: figure.value, unit: figure.unit, ref };
  const multiple: FigureInput = { value: holds.value, unit: "ratio", ref: limit };
  const candidates = [
    () => figureOf("planned * holds", figure.unit, { planned, holds: multiple }),
    // A peak that is given is so much less of an average.
    () => figureOf("planned / holds", figure.unit, { planned, holds: multiple }),
    ...pauses(ref, planned, multiple, chain),
  ];
  for (const candidate of candidates) {
    const at = candidate();
    if (!(at.value > 0)) continue;
    const then = resultsWith(chain, { ref, value: at.value }, [result])[result]?.value ?? 0;
    if (Math.abs(then / now / holds.value - 1) < 0.01) return at;
  }
  return undefined;
}

function pauses(ref: Ref, planned: FigureInput, holds: FigureInput, chain: Chain) {
  const rate = chain.loads.get("workload/load#peak-request-rate")?.data.figure;
  const answer = rate?.inputs.find(({ name }) => name === "responseTime");
  if (!ref.endsWith("#think-time") || !answer) return [];
  const { value, unit } = answer;
  return [
    () =>
      figureOf("max(0, (responseTime + planned) / holds - responseTime)", planned.unit, {
        responseTime: { value, unit },
        planned,
        holds,
      }),
  ];
}
