import { byRef, optional } from "@planc/core";
import {
  api,
  architecture,
  brief,
  decision,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { codeBlock, paragraph, table } from "@planc/core/markdown";
import { rolesOfMix } from "../k6/accounts.ts";
import { type Caller, callerOf, keptApart, leftOut } from "../k6/calls.ts";
import { isScripted, toolOf } from "../k6/scripted.ts";
import { variableOf, wayOf } from "../k6/sign-in.ts";
import { section } from "../kit.ts";
import { amountText } from "../text.ts";
import { connectionRuns } from "../workload/connection-runs.ts";
import { specialRuns } from "../workload/special-runs.ts";
import { heading } from "./heading.ts";
import { mixTable } from "./mix-table.ts";
import { dataSet, scenarioTable } from "./scenario-table.ts";
import { coded, scriptTable } from "./script-table.ts";

/** The load tests, with rates and limits, and the mix that they send. */
export const scenarioSection = section("scenarios", {
  document: "performance/benchmarks.md",
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
  render: ({ scenarios, mix, operations, resources, convention, identity, choices, ...reads }) => {
    if (scenarios.length === 0) return undefined;
    const resourceByRef = byRef(resources);
    const named = (some: typeof operations) => some.map(({ data }) => data.operationId);
    const scripted = isScripted(convention, choices);
    const runs = [
      ...(scripted ? specialRuns({ operations, ...reads }) : []),
      ...connectionRuns({ mix, ...reads }),
    ];
    return {
      blocks: [
        scenarioTable(inOrder(scenarios)),
        ...dataSet(scenarios),
        scriptTable({
          script: scripted ? "written" : unscripted(convention, toolOf(choices)),
          who: callerOf(operations),
          variable: variableOf(wayOf(identity)),
          roles: rolesOfMix(operations, mix),
          apart: named(operations.filter(({ data }) => keptApart(data))),
          spared: named(operations.filter(({ data }) => leftOut(data, resourceByRef))),
          scenarios,
        }),
        ...(runs.length === 0
          ? []
          : [
              heading("Runs Beside These"),
              table(
                ["Scenario", "Meanwhile", "Shows"],
                runs.map(({ run, meanwhile, shows }) => [
                  run.length === 0 ? "to be written" : coded(run),
                  meanwhile,
                  shows,
                ]),
              ),
            ]),
        heading("Mix"),
        mixTable(mix, operations),
      ],
    };
  },
});

/** Why there is no script. */
function unscripted(
  convention: { readonly data: { readonly style: string } } | undefined,
  tool: string | undefined,
): string {
  return convention?.data.style === "rest" && tool ? `only for k6, not ${tool}` : "not REST";
}

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
