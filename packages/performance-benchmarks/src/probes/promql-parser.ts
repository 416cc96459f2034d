import * as z from "zod";
import { alertRules } from "../artifacts/alert-rules.ts";
import { dashboard } from "../artifacts/dashboard.ts";
import { grafanaDashboard } from "../catalog/grafana-schema.ts";
import { probe } from "../kit.ts";
import { callProblems } from "./promql-calls.ts";

const ruleFile = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ expr: z.string() })) })),
});

/** Parses every alert's expression with the grammar of Prometheus. */
export const promqlParser = probe("promql-parser", {
  of: { alertRules, dashboard },
  when: "compile",
  tool: "Prometheus' own grammar",
  run: async ({ files, report }) => {
    const [{ parser }, { parse }] = await Promise.all([
      import("@prometheus-io/lezer-promql"),
      import("yaml"),
    ]);
    let count = 0;
    let failed = 0;
    const asked = [
      ...files.alertRules.map(({ path, text }) => ({
        path,
        expressions: ruleFile
          .parse(parse(text))
          .groups.flatMap((each) => each.rules.map(({ expr }) => expr)),
      })),
      ...files.dashboard.map(({ path, text }) => ({
        path,
        expressions: grafanaDashboard
          .parse(JSON.parse(text))
          .panels.flatMap((each) =>
            each.type === "row" ? [] : each.targets.map(({ expr }) => inPrometheus(expr)),
          ),
      })),
    ];
    for (const { path, expressions } of asked) {
      for (const expr of expressions) {
        count++;
        let at: number | undefined;
        parser.parse(expr).iterate({
          enter: (node) => {
            if (node.type.isError) at ??= node.from;
          },
        });
        const [problem] = at === undefined ? callProblems(expr) : [];
        if (problem !== undefined) {
          failed++;
          report("rule-refused", { file: path, problem, expression: expr });
        }
        if (at === undefined) continue;
        failed++;
        report("rule-invalid", { file: path, at, expression: expr });
      }
    }
    return failed === 0
      ? { status: "passed", detail: `${count} expressions` }
      : { status: "failed", detail: `${failed} of ${count} expressions` };
  },
});

/** Grafana puts a span of time in the place of its variable. */
const inPrometheus = (expr: string): string => expr.replaceAll("$__rate_interval", "5m");
