import type { PlanNodeOf, Ref } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { bullets, inlineCode, paragraph, strong, table, text } from "@planc/core/markdown";
import type { Heading, Root, RootContent } from "mdast";
import { amountText, distinct, figureText, listed, someOf } from "../text.ts";
import {
  allowedText,
  basisText,
  breakerText,
  directionText,
  onceText,
  peakText,
  retryText,
  waitText,
} from "./cells.ts";
import { drillRows } from "./drill-rows.ts";

export interface SheetFacts {
  readonly provider: PlanNodeOf<typeof integration.provider>;
  readonly calls: readonly PlanNodeOf<typeof integration.call>[];
  readonly quotas: readonly PlanNodeOf<typeof integration.quota>[];
  readonly inbound: readonly PlanNodeOf<typeof integration.inbound>[];
  readonly drills: readonly PlanNodeOf<typeof integration.drill>[];
  /** Names of nodes of other areas. */
  readonly nameOf: (ref: Ref) => string;
  /** Tables that keep reports and calls that wait. */
  readonly tables: { readonly reports: string | undefined };
}

/** The page of one system: what it is for, how it is reached, called, heard, tested and left. */
export function sheetOf(facts: SheetFacts): Root {
  const { provider } = facts;
  const blocks: RootContent[] = [
    heading(1, provider.data.name),
    ...intro(facts),
    ...accessOf(facts),
    ...dataOf(facts),
    ...callsOf(facts),
    ...limitsOf(facts),
    ...failuresOf(facts),
    ...reportsOf(facts),
    ...drillsOf(facts),
    ...leavingOf(facts),
    ...sourcesOf(facts),
  ];
  return { type: "root", children: blocks };
}

const heading = (depth: 1 | 2, title: string): Heading => ({
  type: "heading",
  depth,
  children: [text(title)],
});

function intro({ provider: { data }, calls, inbound, nameOf }: SheetFacts): readonly RootContent[] {
  const callers = distinct(calls.map((each) => nameOf(each.data.caller)));
  const handlers = distinct(inbound.map((each) => nameOf(each.data.handler)));
  const who = [
    ...(callers.length > 0 ? [`called by ${listed(callers)}`] : []),
    ...(handlers.length > 0 ? [`heard by ${listed(handlers)}`] : []),
  ];
  return [
    paragraph(
      [data.purpose, directionText(data.directions), ...who].join(" · "),
      data.facts.generic ? " · known by its kind alone: nothing of it was documented here" : "",
    ),
  ];
}

function accessOf({ provider: { data }, nameOf }: SheetFacts): readonly RootContent[] {
  const lines = [
    ...data.environments.map((each) => [
      strong(`${each.name}: `),
      inlineCode(each.setting),
      ` = ${each.address}`,
    ]),
    ...(data.directions.includes("out")
      ? [
          [
            strong("Version: "),
            `${data.version.pinned}, by ${data.version.by}; ${data.version.policy}`,
          ],
        ]
      : []),
    [strong("Sandbox: "), data.sandbox.how],
  ];
  return [
    heading(2, "Access"),
    ...(data.credentials.length === 0
      ? []
      : [
          table(
            ["Secret", "Is", "Held by", "Sent as", "Rights", "Changed"],
            data.credentials.map((each) => [
              inlineCode(each.name),
              each.what,
              someOf(each.heldBy.map(nameOf)) || "the other side",
              each.sent,
              each.scopes.length === 0 ? "–" : each.scopes.join("; "),
              each.rotation,
            ]),
          ),
        ]),
    bullets(lines),
  ];
}

function dataOf({ provider: { data }, nameOf }: SheetFacts): readonly RootContent[] {
  if (data.data.length === 0) return [];
  const region = data.region?.text;
  return [
    heading(2, "Data"),
    table(
      ["Of", "Way", "Class", "Fields"],
      data.data.map((each) => [
        nameOf(each.concept),
        each.way,
        `${each.class}${each.personal ? ", personal" : ""}`,
        each.fields.map(({ name }) => name).join(", "),
      ]),
    ),
    ...(data.agreement || region
      ? [
          bullets([
            ...(data.agreement
              ? [
                  [
                    strong("Processing: "),
                    `${data.agreement.text} (${basisText(data.agreement.basis)})`,
                  ],
                ]
              : []),
            ...(region && data.region
              ? [[strong("Kept: "), `${region} (${basisText(data.region.basis)})`]]
              : []),
          ]),
        ]
      : []),
  ];
}

function callsOf({ provider: { data }, calls, nameOf }: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  return [
    heading(2, "Calls"),
    table(
      ["Operation", "There", "In", "Waits", "Repeated", "Counts once by", "At peak"],
      calls.map(({ data: call }) => [
        call.operation,
        call.endpoint
          ? inlineCode(`${call.endpoint.method} ${call.endpoint.path}`)
          : "its documentation",
        call.flows.length === 0 ? "no flow drawn" : someOf(call.flows.map(nameOf), 3),
        waitText(call),
        retryText(call),
        onceText(call),
        peakText(call),
      ]),
    ),
    ...togetherOf(calls),
    ...costOf(data, calls),
  ];
}

function togetherOf(calls: SheetFacts["calls"]): readonly RootContent[] {
  const ways = distinct(calls.flatMap(({ data }) => data.together?.how ?? []));
  return ways.length === 0
    ? []
    : [
        bullets(
          ways.map((how) => [
            strong(
              `${listed(calls.filter(({ data }) => data.together?.how === how).map(({ data }) => data.operation))}: `,
            ),
            how,
          ]),
        ),
      ];
}

function costOf(
  { prices }: SheetFacts["provider"]["data"],
  calls: SheetFacts["calls"],
): readonly RootContent[] {
  if (prices.length === 0 || calls.length === 0) return [];
  const monthly = calls.flatMap(({ data }) => (data.monthly ? [data.monthly] : []));
  const sum = monthly.reduce((total, each) => total + each.value, 0);
  return [
    paragraph(
      strong("Takes: "),
      prices
        .map(
          (each) =>
            `${each.amount === 0 && each.percent !== undefined ? "" : `${each.amount} ${each.currency} `}${each.percent === undefined ? "" : `${each.amount === 0 ? "" : "+ "}${each.percent} % `}per ${each.per} (${[each.region, each.plan].filter((part) => part).join(", ")}; ${basisText(each.basis)})`,
        )
        .join("; "),
      monthly.length === 0
        ? "."
        : `; ${sum.toLocaleString("en-GB", { maximumFractionDigits: 0 })} USD a month at the planned average.`,
    ),
  ];
}

function limitsOf({ provider: { ref, data }, quotas }: SheetFacts): readonly RootContent[] {
  if (data.limits.length === 0) return [];
  const quotaOf = (at: number) =>
    quotas.find((each) => each.data.provider === ref && each.data.limit === at)?.data;
  return [
    heading(2, "Limits"),
    table(
      ["Limit", "Allowed", "Expected", "Used", "Basis"],
      data.limits.map((limit, at) => {
        const quota = quotaOf(at);
        return [
          [limit.what, limit.when, limit.scope].filter((each) => each).join(", "),
          allowedText(limit),
          quota ? `${quota.atMost ? "at most " : ""}${figureText(quota.expected)}` : "–",
          quota ? usedText(quota.used, quota.atMost) : "–",
          basisText(limit.basis),
        ];
      }),
    ),
  ];
}

function usedText(
  used: SheetFacts["quotas"][number]["data"]["used"],
  atMost: true | undefined,
): string {
  const share = (value: number) => (value < 0.01 ? "< 1 %" : `${Math.round(value * 100)} %`);
  const { high } = used;
  const over =
    high !== undefined && high > 1 ? `; over it at the upper end of the load (${share(high)})` : "";
  return `${atMost ? "at most " : ""}${share(used.value)}${over}`;
}

function failuresOf({ provider: { data }, calls }: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  const answer = (does: string): string =>
    distinct(
      calls.flatMap(({ data: call }) =>
        call.answers
          .filter((each) => each.does === does)
          .map((each) => `${each.status} ${each.problem}`),
      ),
    ).join(", ") || "–";
  return [
    heading(2, "Failures"),
    table(
      ["It answers", "Means", "We", "Who waits is told"],
      [
        ...data.errors.map((each) => [
          each.signal,
          each.means,
          doing[each.does],
          answer(each.does),
        ]),
        ...data.throttle.map((each) => [
          each.signal,
          `throttled; wait: ${each.wait}`,
          doing.retry,
          answer("retry"),
        ]),
      ],
    ),
    table(
      ["While it is down", "Seen", "Calls stop", "At once"],
      calls.map(({ data: call }) => [
        call.operation,
        call.fallback.text,
        breakerText(call),
        amountText(call.bulkhead),
      ]),
    ),
  ];
}

const doing = {
  retry: "repeat as above",
  fix: "count, alert; a fault of ours",
  "ask-user": "tell who asked",
  "give-up": "stop, set aside",
  reauthenticate: "fetch a new token once, then stop",
} as const;

function reportsOf({ inbound, tables, nameOf }: SheetFacts): readonly RootContent[] {
  return inbound.flatMap(({ data }) => [
    heading(2, "Reports"),
    table(
      ["Of", data.event],
      [
        [
          "Events",
          data.events.map((each) => `${each.name} (${each.means})`).join(", ") ||
            "as its documentation names them",
        ],
        [
          "Proof",
          `${data.verification}${data.header ? `, in ${data.header}` : ""} (${basisText(data.basis)})`,
        ],
        [
          "Body",
          data.rawBody
            ? "raw bytes kept until the proof is made; nothing parses before"
            : "parsed; the proof is not over it",
        ],
        [
          "Age",
          data.replayWindow
            ? `refused when older than ${amountText(data.replayWindow)}`
            : "not signed: the key alone tells a repeat",
        ],
        [
          "Once",
          `${data.dedupeBy}, unique${tables.reports ? ` in ${tables.reports}` : ""}${data.remember ? `, kept longer than ${amountText(data.remember)}` : ""}`,
        ],
        [
          "Answer",
          `${nameOf(data.handler)}: insert, then 2xx${data.answerWithin ? ` within ${amountText(data.answerWithin)}` : " before any work"}`,
        ],
        ["Repeated", data.repeats],
        ["Order", data.ordering],
        [
          "Lost",
          `each ${amountText(data.reconcile.every).replace(/^1 /, "")}: ${data.reconcile.text} (${basisText(data.reconcile.basis)})`,
        ],
      ],
    ),
  ]);
}

function drillsOf({ drills, provider: { data } }: SheetFacts): readonly RootContent[] {
  if (drills.length === 0) return [];
  return [
    heading(2, "Tests and Drills"),
    table(["Test", "Given", "Expected"], [...drillRows(drills)]),
    ...(data.sandbox.values.length === 0
      ? []
      : [
          table(
            ["Test value", "Value", "Does"],
            data.sandbox.values.map((each) => [each.name, inlineCode(each.value), each.effect]),
          ),
        ]),
  ];
}

function leavingOf({ provider: { data }, calls }: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  return [
    heading(2, "Leaving"),
    paragraph(
      strong("Port: "),
      inlineCode(`${data.exit.port}`),
      `: ${distinct(calls.map(({ data: call }) => call.method)).join(", ")}.`,
    ),
    ...(data.exit.to.length === 0
      ? []
      : [
          table(
            ["To", "How"],
            data.exit.to.map((each) => [each.to, each.how]),
          ),
        ]),
  ];
}

/** The pages that the facts rest on, each once, with whether anybody read them. */
function sourcesOf({ provider: { data }, calls, inbound }: SheetFacts): readonly RootContent[] {
  const bases = [
    data.version.basis,
    data.sandbox.basis,
    ...data.credentials.map((each) => each.basis),
    ...data.limits.map((each) => each.basis),
    ...data.throttle.map((each) => each.basis),
    ...data.errors.map((each) => each.basis),
    ...data.prices.map((each) => each.basis),
    ...calls.flatMap((each) => each.data.endpoint?.basis ?? []),
    ...inbound.map((each) => each.data.basis),
    ...(data.status ? [data.status.basis] : []),
  ];
  const read = new Map<string, string>();
  const asks = new Set<string>();
  for (const basis of bases) {
    if (basis.kind === "unknown") asks.add(basis.ask);
    if (basis.kind !== "published" && basis.kind !== "unpublished") continue;
    const said = basisText(basis);
    const before = read.get(basis.source);
    if (before === undefined || before.startsWith("from memory")) read.set(basis.source, said);
  }
  return [
    ...(asks.size === 0
      ? []
      : [heading(2, `To Ask ${data.name}`), bullets([...asks].sort().map((each) => each))]),
    ...(read.size === 0
      ? []
      : [
          heading(2, "Sources"),
          bullets([...read].sort().map(([address, said]) => `${address} (${said})`)),
        ]),
  ];
}
