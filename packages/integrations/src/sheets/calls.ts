import { bullets, type Inline, inlineCode, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { taken } from "../calls/alternatives.ts";
import { amountText, distinct, figureText, someOf } from "../text.ts";
import { allowedText, onceBy, peakText, retryText, usedText, waitText } from "./cells.ts";
import { clientLines } from "./clients.ts";
import { heading, type SheetFacts } from "./facts.ts";

/** What is asked of it, how long for, how often again, and what it takes. */
export function callsOf(facts: SheetFacts): readonly RootContent[] {
  const { calls, nameOf } = facts;
  if (calls.length === 0) return [];
  const lines = [...clientLines(facts), ...costOf(facts)];
  return [
    heading(2, "Calls"),
    table(
      ["Call", "There", "In", "Waits", "Repeated", "Once by", "At peak"],
      calls.map(({ data: call }) => [
        inlineCode(call.method),
        call.endpoint ? inlineCode(`${call.endpoint.method} ${call.endpoint.path}`) : "open",
        call.flows.length === 0 ? "–" : someOf(distinct(call.flows.map(nameOf)), 3),
        waitText(call),
        retryText(call),
        onceBy(call),
        peakText(call),
      ]),
    ),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
  ];
}

/** What it takes a month; prices stand in the register. */
function costOf({
  provider: {
    data: { prices },
  },
  calls,
}: SheetFacts): readonly (readonly Inline[])[] {
  const monthly = calls.flatMap(({ data }) => (data.monthly ? [data.monthly] : []));
  const share = prices.find(({ percent }) => percent !== undefined);
  const charges = calls.some(({ data }) => data.effect === "charge");
  const sum = monthly.reduce((total, each) => total + each.value, 0);
  if (monthly.length > 0)
    return [[strong("a month:"), ` ${amountText({ value: Math.round(sum), unit: "USD" })}`]];
  return charges && share
    ? [
        [
          strong("a month:"),
          " ",
          inlineCode(
            `payments × (${share.amount} ${share.currency} + ${share.percent} % × average amount)`,
          ),
        ],
      ]
    : [];
}

/** What it allows against what is asked at peak. */
export function limitsOf({
  provider: { ref, data },
  quotas,
  headroom,
}: SheetFacts): readonly RootContent[] {
  const own = quotas.filter((each) => each.data.provider === ref);
  const planned = new Set(taken(own, data.limits, headroom).map((each) => each.data.limit));
  const rows = data.limits.flatMap((limit, at) => {
    const quota = quotas.find((each) => each.data.provider === ref && each.data.limit === at)?.data;
    // What no call of this product is held against stands in the register.
    if (!quota) return [];
    return [
      [
        inlineCode(nameOf(limit)),
        limit.kind === "adaptive" ? "adaptive" : allowedText(limit),
        `${quota.atMost ? "≤ " : ""}${figureText(quota.expected)}`,
        `${usedText(quota)}${planned.has(at) ? "" : ", not planned"}`,
      ],
    ];
  });
  return rows.length === 0
    ? []
    : [heading(2, "Limits"), table(["Limit", "Allowed", "Expected", "Used"], rows)];
}

/** The edition stands once: `API calls, Enterprise` says it already. */
function nameOf({ what, when, scope }: SheetFacts["provider"]["data"]["limits"][number]): string {
  const isSaid = when !== undefined && what.includes(when.split(" ")[0] ?? when);
  return [what, ...(when === undefined || isSaid ? [] : [when]), scope].join(", ");
}
