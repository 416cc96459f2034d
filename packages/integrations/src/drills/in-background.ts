import { type ViewOf, webhookSchedule } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { heldText } from "../calls/handed-on.ts";
import { msOf } from "../figures.ts";
import { amountText } from "../text.ts";

type Provider = ViewOf<typeof integration.provider>;
type Call = ViewOf<typeof integration.call>;

/** What a call, or a report, is put through, and what comes of it. */
export type Drill = Pick<ViewOf<typeof integration.drill>["data"], "kind" | "given" | "expected">;

/** A receiver of the tests fails in each way that one of others may. */
export function ofDelivery(_: Provider, { data: call }: Call): readonly Drill[] {
  const { failures } = webhookSchedule;
  const { retry } = call;
  const first =
    retry.layer === "queue" ? retry.pauses.slice(0, 2).map(amountText).join(" and ") : "";
  return [
    {
      kind: "contract",
      given: "a receiver that checks signatures by a library of Standard Webhooks",
      expected: "it takes each kind of event, before and while its secret is replaced",
    },
    {
      kind: "timeout",
      given: `a receiver answers after ${amountText(longer(call.timeout))}, another at once`,
      expected: "the first is tried again; the second waits for neither try",
    },
    {
      kind: "attempts",
      given: "a receiver answers 500, then 302, then 200",
      expected: `three calls with one webhook-id, ${first} apart; the redirect is not followed`,
    },
    {
      kind: "refusal",
      given: "a receiver answers 410",
      expected: "its registration has ended, and no call follows",
    },
    {
      kind: "forged",
      given:
        "addresses whose names lead to 127.0.0.1, 10.0.0.1, 169.254.169.254 and ::1, and one that leads elsewhere the second time it is asked",
      expected: "none is connected to; each receiver is paused, and who registered it sees why",
    },
    {
      kind: "outage",
      given: `a receiver fails ${failures} events to the end, with time moved on`,
      expected: `it is paused after the ${failures}th; turned on again, what waited and what failed is delivered once under its own webhook-id`,
    },
    {
      kind: "duplicate",
      given: "the worker is stopped after a call and before its outcome is kept",
      expected: "the same webhook-id comes again",
    },
  ];
}

/** What watches is down for less, and for longer, than its queue bridges: requests notice neither. */
export function ofHandedOn({ data: { name } }: Provider, { data: call }: Call): readonly Drill[] {
  const held = call.retry.layer === "exporter" ? call.retry.span : undefined;
  const seconds = held ? msOf(held) / 1000 : 600;
  const [short, long] = [seconds / 2, seconds * 2].map((value) => heldText({ value, unit: "s" }));
  return [
    {
      kind: "timeout",
      given: `${name} holds what is handed on for ${amountText(longer(call.timeout))}`,
      expected: "tried again; response times of requests as before",
    },
    held
      ? {
          kind: "outage",
          given: `${name} refuses connections under the load of the test for ${short}, and for ${long}`,
          expected:
            "missing afterwards is what was dropped, and it was counted; how long the queue held is measured and takes the place of the figure; no request is slower or fails",
        }
      : {
          kind: "outage",
          given: `${name} refuses connections under the load of the test for ${short}`,
          expected:
            "missing afterwards is what was dropped, and it was counted; no request is slower or fails",
        },
  ];
}

/** Past a time-out, by as much as a clock tells apart. */
export const longer = ({
  value,
  unit,
}: Call["data"]["timeout"]): { readonly value: number; readonly unit: typeof unit } =>
  unit === "ms" ? { value: value * 2, unit } : { value: value + 1, unit };
