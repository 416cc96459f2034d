import type { DataOf, ViewOf } from "@planc/core";
import type { api, architecture, brief } from "@planc/core/ir";

type Flow = ViewOf<typeof architecture.flow>;
type Operation = ViewOf<typeof api.operation>;

/** The call that sets a flow off: that of its action, the report of who starts it, or the sign-in. */
export function operationOf(
  { id, data: { action, steps } }: Flow,
  effect: DataOf<typeof brief.action>["effect"] | undefined,
  operations: readonly Operation[],
): Operation | undefined {
  if (action !== undefined) return doing(action, effect, operations);
  const [first] = steps;
  const report = operations.find(({ data }) => data.webhook && data.webhook.from === first?.from);
  if (report) return report;
  return id === "sign-in"
    ? operations.find(({ data }) => data.session === "begins" && data.method === "post")
    : undefined;
}

/** Of the operations of an action the one that does it: reading does nothing, and others do more besides. */
function doing(
  action: string,
  effect: DataOf<typeof brief.action>["effect"] | undefined,
  operations: readonly Operation[],
): Operation | undefined {
  const reads = effect === "read" || effect === "list" || effect === "search";
  const strangeness = ({ data }: Operation): number =>
    (!reads && data.method === "get" ? 100 : 0) + data.realises.length;
  return operations
    .filter(({ data }) => data.realises.some((each) => each === action))
    .toSorted((a, b) => strangeness(a) - strangeness(b))[0];
}
