import { byRef, idOf, optional, type ViewOf } from "@planc/core";
import {
  api,
  architecture,
  brief,
  decision,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { bullets, codeBlock, inlineCode, paragraph, table } from "@planc/core/markdown";
import { rolesOfMix } from "../k6/accounts.ts";
import { type Caller, callerOf, keptApart, leftOut } from "../k6/calls.ts";
import { isScripted, toolOf } from "../k6/scripted.ts";
import { variableOf, wayOf } from "../k6/sign-in.ts";
import { section } from "../kit.ts";
import { amountText, figureText } from "../text.ts";
import { specialRuns } from "../workload/special-runs.ts";

const document = "performance/benchmarks.md";

/** The load tests, with rates and limits, and the mix that they send. */
export const scenarioSection = section("scenarios", {
  document,
  title: "Load Tests",
  reads: {
    scenarios: performance.scenario,
    mix: optional(workload.mix),
    operations: optional(api.operation),
    resources: optional(api.resource),
    convention: optional(api.convention),
    identity: optional(security.identity),
    choices: optional(decision.choice),
    targets: optional(performance.target),
    loads: optional(workload.load),
    connections: optional(architecture.connection),
    components: optional(architecture.component),
    quantities: optional(brief.quantity),
    capacity: optional(performance.capacity),
  },
  render: ({
    components,
    quantities,
    capacity,
    targets,
    loads,
    connections,
    scenarios,
    mix,
    operations,
    resources,
    convention,
    identity,
    choices,
  }) => {
    if (scenarios.length === 0) return undefined;
    const operationId = new Map<string, string>(
      operations.map((each) => [each.ref, each.data.operationId]),
    );
    const resourceByRef = byRef(resources);
    const spared = operations.filter((each) => leftOut(each.data, resourceByRef));
    const scripted = isScripted(convention, choices);
    const tool = toolOf(choices);
    const apart = operations
      .filter((each) => keptApart(each.data))
      .map((each) => each.data.operationId);
    return {
      blocks: [
        table(
          ["Test", "Shows that", "Arrivals", "Limits", "Broken off"],
          inOrder(scenarios).map(({ data: scenario }) => [
            scenario.name,
            scenario.purpose,
            scenario.kind === "smoke"
              ? "each operation once, one a second"
              : scenario.stages
                  .map(
                    (stage) =>
                      `${amountText({ value: Math.round(stage.rate.value * 10) / 10, unit: "req/s" })} for ${amountText(stage.duration)}`,
                  )
                  .join(", "),
            scenario.thresholds
              .map(
                (each) =>
                  `${each.metric}${each.percentile === undefined ? "" : ` p${each.percentile}`}${each.operations ? ` of ${each.operations.map((one) => operationId.get(one) ?? idOf(one)).join(", ")}` : ""} ${each.comparator} ${amountText(each.value)}`,
              )
              .join(", ") || "none: it looks for them",
            scenario.stop,
          ]),
        ),
        ...(scripted
          ? [
              paragraph(
                howItRuns(
                  callerOf(operations),
                  variableOf(wayOf(identity)),
                  apart,
                  rolesOfMix(operations, mix),
                ),
              ),
              ...beside(specialRuns({ quantities, targets, operations, components, capacity })),
            ]
          : [
              paragraph(
                convention?.data.style === "rest"
                  ? unscripted(tool)
                  : "No script is written: the interface is not REST, and requests that share one path cannot be told apart by it. Send the operations of this table at these rates.",
              ),
            ]),
        ...notCovered(targets, loads, connections),
        paragraph(
          "Shares: what the text gives a rate for has that rate; what creates records follows the domain's records a day over the average rate; of the rest, reads take the share of reads and writes what is left, each by weight: critical 2, others 1, deletes, sign-out and what only administrators or staff do 0.1, whole exports and erasures 0.001: judgements, until traffic is measured.",
        ),
        ...(scripted && spared.length > 0
          ? [
              paragraph(
                `Left out of the random mix, because they change the session or the account of the test: ${spared.map((each) => each.data.operationId).join(", ")}. The others share theirs.`,
              ),
            ]
          : []),
        table(
          ["Operation", "Share", "At peak"],
          [...mix]
            .sort((a, b) => b.data.share.value - a.data.share.value || (a.id < b.id ? -1 : 1))
            .map((each) => [
              inlineCode(operationId.get(each.data.operation) ?? each.id),
              amountText({ value: twoDigits(each.data.share.value * 100), unit: "percent" }),
              amountText({ value: twoDigits(each.data.rate.value), unit: "req/s" }),
            ]),
        ),
      ],
    };
  },
});

/** Why there is no script of an interface for which one could be written. */
function unscripted(tool: string | undefined): string {
  return tool === undefined
    ? "No script is written, as no tool is decided: nobody states a load or a response time. These are the runs once somebody does; send the operations of the table below at these rates."
    : `The script for ${tool} is still to be written, as this plan writes one for k6 alone. Send the operations of the table below at these rates.`;
}

/** Runs that only some plans have. */
function beside(runs: readonly string[]) {
  return runs.length === 0 ? [] : [paragraph("Beside these tests:"), bullets(runs)];
}

/** What these tests leave open: they send requests, and hold no connection. */
function notCovered(
  targets: readonly ViewOf<typeof performance.target>[],
  loads: readonly ViewOf<typeof workload.load>[],
  connections: readonly ViewOf<typeof architecture.connection>[],
) {
  const live = connections.find(({ data }) => data.live);
  const users = loads.find(({ data }) => data.measure === "concurrent-users");
  const delivery = targets.find(({ data }) => data.measure === "delivery-time");
  const open = [
    ...(live
      ? [
          `connections that are held open (${live.data.protocol})${users ? `: as many as ${figureText(users.data.figure)} hold, with their memory and what each change sends to all of them` : ""}`,
        ]
      : []),
    ...(delivery
      ? [`${delivery.data.name}, ${delivery.data.comparator} ${amountText(delivery.data.value)}`]
      : []),
  ];
  return open.length === 0
    ? []
    : [
        paragraph(
          `Not covered by these tests, and to be shown by one of its own before that many people come: ${open.join("; ")}. It opens the connections, keeps them, makes changes at the rate of the mix and takes the time until each client has been told.`,
        ),
      ];
}

/** Shares are worked out from weights, which are round themselves. */
const twoDigits = (value: number): number => Number(value.toPrecision(2));

const order = ["smoke", "normal", "peak", "stress", "spike", "endurance"];

/** From the mildest to the longest, as they are run. */
function inOrder<S extends { readonly data: { readonly kind: string } }>(
  scenarios: readonly S[],
): S[] {
  return [...scenarios].sort((a, b) => order.indexOf(a.data.kind) - order.indexOf(b.data.kind));
}

function flagsOf(who: Caller, variable: string, roles: readonly string[]): string {
  if (who === "nobody") return "";
  if (roles.length > 0) return `-e ACCOUNTS="$ACCOUNTS" `;
  return who === "signsIn"
    ? '-e EMAIL="$EMAIL" -e PASSWORD="$PASSWORD" '
    : `-e ${variable}="$${variable}" `;
}

function identityOf(who: Caller, variable: string, roles: readonly string[]): string {
  if (who === "nobody") return "";
  if (roles.length > 0) {
    const shown = who === "signsIn" ? "EMAIL and PASSWORD" : variable;
    const lasting =
      who === "signsIn"
        ? " The script signs in with it, and again before the session ends."
        : variable === "KEY"
          ? ""
          : " No token is renewed: one that ends before the test does has to be replaced by a longer one, above all in the endurance test.";
    return `No role may make all of the calls: ACCOUNTS has one account for each of ${roles.slice(0, -1).join(", ")} and ${roles.at(-1)}, and each call is made in one that may make it.${lasting} Without it all are made as ${shown} ${who === "signsIn" ? "say" : "says"}, and those that this role may not make fail. `;
  }
  const renewal =
    who === "signsIn"
      ? `The script signs in as EMAIL with PASSWORD and again before the session ends; ${variable} alone is not renewed.`
      : variable === "KEY"
        ? "KEY is shown with every call."
        : `${variable} is not renewed: one that ends before the test does has to be replaced by a longer one, above all in the endurance test.`;
  return `${renewal} The ${variable === "KEY" ? "key" : "account"} needs every role that the mix calls for. `;
}

/** Who the script is, and what it takes for an answer that is right. */
function howItRuns(
  who: Caller,
  variable: string,
  apart: readonly string[],
  roles: readonly string[],
): string {
  const taken =
    apart.length > 0
      ? ` ${apart.join(" and ")} may be answered with 409 too, where another record has what only one may have: refused_as_taken counts that, and ids listed in IDS, as many as arrivals, avoid it.`
      : "";
  return `${identityOf(who, variable, roles)}Ids come from IDS by the name of the parameter or property; what it does not give is made or listed before the test begins, and where neither works the test does not begin. A request fails with any status but the contract's success, 404 for the made-up id of a deletion, and 409 for a transition made before. Redirects are not followed. More than one arrival in a thousand without a caller fails the test too, as its rate was not reached.${taken}`;
}

/** How to run a load test against an environment. */
export const runLoadTest = section("run-load-test", {
  document: "quickstart.md",
  title: "Run a Load Test",
  reads: {
    convention: optional(api.convention),
    scenarios: performance.scenario,
    operations: optional(api.operation),
    mix: optional(workload.mix),
    identity: optional(security.identity),
    choices: optional(decision.choice),
  },
  render: ({ convention, scenarios, operations, mix, identity, choices }) => {
    const normal = scenarios.find((each) => each.data.kind === "normal");
    if (normal === undefined || !isScripted(convention, choices)) return undefined;
    const limits = normal.data.thresholds.map(
      (each) => `${each.metric} ${each.comparator} ${amountText(each.value)}`,
    );
    return {
      blocks: [
        codeBlock(
          "sh",
          `k6 run -e HOST="https://$HOST" ${flagsOf(callerOf(operations), variableOf(wayOf(identity)), rolesOfMix(operations, mix))}-e SCENARIO=smoke performance/load-test.k6.js`,
        ),
        paragraph(
          `Then SCENARIO=normal; k6 ends with 0 when ${limits.join(" and ") || "no limit is missed"}.`,
        ),
      ],
    };
  },
});
