import { bullets, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { distinct, figureText, listed, someOf } from "../text.ts";
import {
  allowedText,
  basisText,
  onceText,
  peakText,
  retryText,
  usedText,
  waitText,
} from "./cells.ts";
import { clientLines } from "./clients.ts";
import { heading, type SheetFacts } from "./facts.ts";

/** What is asked of it, how long for, how often again, and what it takes. */
export function callsOf(facts: SheetFacts): readonly RootContent[] {
  const {
    provider: { data },
    calls,
    nameOf,
  } = facts;
  if (calls.length === 0) return [];
  return [
    heading(2, "Calls"),
    table(
      ["Operation", "There", "In", "Waits", "Repeated", "Counts once by", "At peak"],
      calls.map(({ data: call }) => [
        call.operation,
        call.endpoint
          ? inlineCode(`${call.endpoint.method} ${call.endpoint.path}`)
          : "not documented here",
        call.flows.length === 0 ? "no flow drawn" : someOf(distinct(call.flows.map(nameOf)), 3),
        waitText(call),
        retryText(call),
        onceText(call),
        peakText(call),
      ]),
    ),
    ...togetherOf(calls),
    ...clientLines(facts),
    ...costOf(data, calls),
  ];
}

function togetherOf(calls: SheetFacts["calls"]): readonly RootContent[] {
  const ways = distinct(calls.flatMap(({ data }) => data.together?.how ?? []));
  const askedBy = (how: string) =>
    distinct(
      calls.filter(({ data }) => data.together?.how === how).map(({ data }) => data.operation),
    );
  return ways.length === 0
    ? []
    : [bullets(ways.map((how) => [strong(`${listed(askedBy(how))}:`), ` ${how}`]))];
}

function costOf(
  { prices }: SheetFacts["provider"]["data"],
  calls: SheetFacts["calls"],
): readonly RootContent[] {
  if (prices.length === 0) return [];
  const monthly = calls.flatMap(({ data }) => (data.monthly ? [data.monthly] : []));
  const share = prices.find(({ percent }) => percent !== undefined);
  const charges = calls.some(({ data }) => data.effect === "charge");
  const sum = monthly.reduce((total, each) => total + each.value, 0);
  const whole = sum.toLocaleString("en-GB", { maximumFractionDigits: 0 });
  return [
    paragraph(
      strong("Takes:"),
      ` ${prices.map(priceText).join("; ")}`,
      monthly.length > 0
        ? `; ${whole} USD a month at the planned average.`
        : charges && share
          ? `; a month: payments × (${share.amount} ${share.currency} + ${share.percent} % × their average amount, which is not stated).`
          : ".",
    ),
  ];
}

type Price = SheetFacts["provider"]["data"]["prices"][number];

/** `0.3 USD + 2.9 % per payment (United States; read 2026-09-20)`. */
function priceText({ amount, percent, currency, per, region, plan, basis }: Price): string {
  const parts = [
    ...(amount > 0 || percent === undefined ? [`${amount} ${currency}`] : []),
    ...(percent === undefined ? [] : [`${percent} %`]),
  ];
  const where = [region, plan].filter((each) => each !== undefined).join(", ");
  return `${parts.join(" + ")} per ${per} (${where}; ${basisText(basis)})`;
}

/** What it allows against what is asked at peak. */
export function limitsOf({ provider: { ref, data }, quotas }: SheetFacts): readonly RootContent[] {
  const rows = data.limits.flatMap((limit, at) => {
    const quota = quotas.find((each) => each.data.provider === ref && each.data.limit === at)?.data;
    // A rate of what no call asks says nothing of this product; that of a sandbox bounds its load tests.
    const isOff = !quota && (limit.kind === "rate" || limit.kind === "points");
    if (isOff && !/\bsandbox\b/i.test(limit.when ?? "")) return [];
    return [
      [
        nameOf(limit),
        allowedText(limit),
        quota ? `${quota.atMost ? "at most " : ""}${figureText(quota.expected)}` : "–",
        quota ? usedText(quota) : "–",
        basisText(limit.basis),
      ],
    ];
  });
  return rows.length === 0
    ? []
    : [heading(2, "Limits"), table(["Limit", "Allowed", "Expected", "Used", "Basis"], rows)];
}

/** The edition stands once: `API calls, Enterprise` says it already. */
function nameOf({ what, when, scope }: SheetFacts["provider"]["data"]["limits"][number]): string {
  const isSaid = when !== undefined && what.includes(when.split(" ")[0] ?? when);
  return [what, ...(when === undefined || isSaid ? [] : [when]), scope].join(", ");
}
