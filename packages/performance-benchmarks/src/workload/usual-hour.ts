import type { FigureInput } from "@planc/core";
import { namedInputs, namesOf } from "./named-rates.ts";
import { responseTime } from "./open-views.ts";
import type { Settling } from "./rates.ts";

/** Who is there in an ordinary hour makes the average; who is there at peak, where that is said too, the peak. */
export function fromUsualHour(
  { stated, named, settle, compute }: Settling,
  usual: FigureInput,
): void {
  const thinkTime = settle("think-time") ?? { value: 10, unit: "s" as const };
  settle("read-share");
  settle("message-rate");
  const asked = (users: string) =>
    [`${users} / (responseTime + thinkTime)`, ...namesOf(named)].join(" + ");
  const shared = { responseTime, thinkTime, ...namedInputs(named) };
  const average = compute(
    "request-rate",
    asked("users"),
    "req/s",
    { users: usual, ...shared },
    "rate-from-users",
  );
  const users = stated.has("concurrent-users") ? settle("concurrent-users") : undefined;
  if (users && users.value > usual.value) {
    const peak = compute(
      "peak-request-rate",
      asked("users"),
      "req/s",
      { users, ...shared },
      "rate-from-users",
    );
    compute(
      "peak-factor",
      "peak / average",
      "ratio",
      // The pause is the same in both: its range says nothing of how they differ.
      { peak: exact(peak), average: exact(average) },
      "factor-from-rates",
    );
    return;
  }
  const peakFactor = settle("peak-factor") ?? { value: 5, unit: "ratio" as const };
  const peak = compute(
    "peak-request-rate",
    "average * peakFactor",
    "req/s",
    { average, peakFactor },
    "rate-from-days",
  );
  if (!users)
    compute(
      "concurrent-users",
      "ceil(rate * (responseTime + thinkTime))",
      "users",
      { rate: peak, responseTime, thinkTime: exact(thinkTime) },
      "users-from-rate",
    );
}

const exact = ({ value, unit, ref }: FigureInput): FigureInput => ({
  value,
  unit,
  ...(ref === undefined ? {} : { ref }),
});
