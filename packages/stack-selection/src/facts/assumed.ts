import type { FactInputs } from "./inputs.ts";

type Load = FactInputs["loads"][number];

/** Loads that say how many come or how often; others only say how they spread. */
const counting: ReadonlySet<Load["data"]["measure"]> = new Set([
  "registered-users",
  "daily-active-users",
  "concurrent-users",
  "request-rate",
  "peak-request-rate",
  "message-rate",
]);

/** Whether no number of the text is behind a load: neither how many people come nor how often something happens. */
export function isAssumed(load: Load, loads: FactInputs["loads"]): boolean {
  const { figure } = load.data;
  if (figure.low === undefined || figure.high === undefined) return false;
  if (figure.inputs.some(({ ref = "" }) => /^(?:brief|workload\/rate)[/#]/.test(ref))) return false;
  return figure.inputs.every(({ ref }) => {
    const from = loads.find((each) => each !== load && each.ref === ref);
    return from === undefined || !counting.has(from.data.measure) || isAssumed(from, loads);
  });
}

/** Whether the text gives a number of how much the product has to take. */
export function isLoadStated(inputs: FactInputs): boolean {
  return (
    (inputs.rates ?? []).length > 0 ||
    inputs.loads.some((each) => counting.has(each.data.measure) && !isAssumed(each, inputs.loads))
  );
}
