import type { PlanNodeOf } from "@planc/core";
import type { api, performance, workload } from "@planc/core/ir";

const imports = [
  'import http from "k6/http";',
  'import { check } from "k6";',
  'import exec from "k6/execution";',
].join("\n");

export interface ScriptFacts {
  readonly basePath: string;
  readonly scenarios: readonly PlanNodeOf<typeof performance.scenario>[];
  readonly mix: readonly PlanNodeOf<typeof workload.mix>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
}

/**
 * A k6 script for all scenarios: `k6 run -e HOST=… -e TOKEN=… -e SCENARIO=peak load-test.k6.js`.
 * Arrivals are at a fixed rate (k6's ramping-arrival-rate), so that a slow system is not spared.
 */
export function loadScript({ basePath, scenarios, mix, operations }: ScriptFacts): string {
  const operationByRef = new Map<string, PlanNodeOf<typeof api.operation>>(
    operations.map((each) => [each.ref, each]),
  );
  const calls = mix.flatMap((each) => {
    const operation = operationByRef.get(each.data.operation)?.data;
    if (operation === undefined) return [];
    return [
      {
        name: operation.operationId,
        method: operation.method.toUpperCase(),
        path: operation.path,
        share: each.data.share.value,
        body: operation.request !== undefined,
        key: operation.idempotency === "key",
      },
    ];
  });
  const settings = Object.fromEntries(
    scenarios.map(({ data: scenario }) => [
      scenario.kind,
      {
        stages: scenario.stages.map((stage) => ({
          duration: `${stage.duration.value}m`,
          target: Math.max(1, Math.round(stage.rate.value)),
        })),
        thresholds: thresholdsOf(scenario),
      },
    ]),
  );
  return `// Load tests of this plan. Run one scenario with:
//   k6 run -e HOST=https://staging.example.org -e TOKEN=... -e SCENARIO=peak load-test.k6.js
// Rates are arrivals per second. Bodies and ids of the test data come from BODIES and IDS, as JSON.
${imports}

const calls = ${json(calls)};

const settings = ${json(settings)};

const chosen = settings[__ENV.SCENARIO || "normal"];
const bodies = JSON.parse(__ENV.BODIES || "{}");
const ids = JSON.parse(__ENV.IDS || "{}");
const nobody = "00000000-0000-7000-8000-000000000000";

export const options = {
  scenarios: {
    load: {
      executor: "ramping-arrival-rate",
      timeUnit: "1s",
      startRate: 1,
      preAllocatedVUs: 50,
      maxVUs: 2000,
      stages: chosen.stages,
    },
  },
  thresholds: chosen.thresholds,
};

function choose() {
  let left = Math.random();
  for (const call of calls) {
    left -= call.share;
    if (left <= 0) return call;
  }
  return calls[calls.length - 1];
}

export default function () {
  const call = choose();
  const path = call.path.replace(/\\{([^{}]+)\\}/g, (_, name) => ids[name] || nobody);
  const headers = { Authorization: \`Bearer \${__ENV.TOKEN || ""}\`, "Content-Type": "application/json" };
  if (call.key) headers["Idempotency-Key"] = \`\${exec.vu.idInTest}-\${exec.vu.iterationInScenario}\`;
  const body = call.body ? JSON.stringify(bodies[call.name] || {}) : null;
  const response = http.request(call.method, \`\${__ENV.HOST}${basePath}\${path}\`, body, {
    headers,
    tags: { name: call.name },
  });
  check(response, { "no server error": (each) => each.status < 500 });
}
`;
}

function thresholdsOf(
  scenario: PlanNodeOf<typeof performance.scenario>["data"],
): Record<string, string[]> {
  const thresholds: Record<string, string[]> = {};
  for (const each of scenario.thresholds) {
    if (each.value.unit === "ms") {
      thresholds.http_req_duration = [
        `p(${each.percentile ?? 95})${each.comparator}${each.value.value}`,
      ];
    } else if (each.value.unit === "percent") {
      // Checks, not http_req_failed: a 404 for an id without test data is no server error.
      thresholds.checks = [`rate>${1 - each.value.value / 100}`];
    }
  }
  return thresholds;
}

/** Data in a script: JSON, with what could end a line in JavaScript escaped. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
