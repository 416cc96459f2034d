import { listed, optional, type ViewOf } from "@planc/core";
import { architecture, integration } from "@planc/core/ir";
import { msOf } from "../figures.ts";
import { rule } from "../kit.ts";
import { amountText, distinct } from "../text.ts";

type Call = ViewOf<typeof integration.call>["data"];

/** What flows say of waits and repeats is what the sheets plan. */
export const flowDisagrees = rule("flow-disagrees", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    flows: optional(architecture.flow),
  },
  check: ({ providers, calls, flows, report }) => {
    for (const flow of flows) {
      for (const provider of providers) {
        const own = calls
          .map(({ data }) => data)
          .filter((each) => each.provider === provider.ref && each.flows.includes(flow.ref));
        if (own.length === 0) continue;
        const told = flow.data.failures.filter(({ at }) => at === provider.data.component);
        for (const { when, handling } of told) {
          // Of several calls to the same system the failure is about one.
          const faults = own.map((call) => faultOf(call, when, handling));
          const [first] = faults;
          if (first === undefined || faults.includes(undefined)) continue;
          report(
            "flow-disagrees",
            {
              flow: flow.data.name,
              system: provider.data.name,
              said: first,
              planned: listed(distinct(own.map(plannedOf))),
            },
            { ref: flow.ref },
          );
        }
      }
    }
  },
});

/** What of a failure does not hold for the call; nothing where all does. */
function faultOf(call: Call, when: string, handling: string): string | undefined {
  const [wait, amount, unit] =
    /\b(?:within|silent for) (\d+(?:\.\d+)?) (ms|s|min)\b/.exec(when) ?? [];
  if (wait !== undefined && unit !== undefined)
    if (msOf({ value: Number(amount), unit }) !== msOf(call.deadline)) return wait;
  const [retries, times] = /\b(\d+) retries\b|\brepeated up to (\d+) times\b/.exec(handling) ?? [];
  const { retry } = call;
  if (retries !== undefined) {
    const said = Number(times ?? /\d+/.exec(retries)?.[0]);
    return retry.layer === "queue" && retry.repeats === said ? undefined : retries;
  }
  const [again] = /\bis repeated\b[^;,]*/.exec(handling) ?? [];
  return again !== undefined && retry.layer === "none" ? again : undefined;
}

function plannedOf({ retry, deadline }: Call): string {
  const wait = `a wait of ${amountText(deadline)}`;
  switch (retry.layer) {
    case "queue":
      return `${wait} and ${retry.repeats} repeats`;
    case "exporter":
      return `${wait} and repeats by the exporter`;
    case "inline":
      return `${wait} and ${retry.attempts} attempts in it`;
    case "caller":
      return `${wait} and repeats by whoever asked`;
    case "none":
      return `${wait} and no repeat`;
  }
}
