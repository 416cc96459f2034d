import * as z from "zod";
import { alertRules } from "../artifacts/alert-rules.ts";
import { probe } from "../kit.ts";

const ruleFile = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ expr: z.string() })) })),
});

/** Parses every alert's expression with the grammar of Prometheus. */
export const promqlParser = probe("promql-parser", {
  of: { alertRules },
  when: "compile",
  tool: "Prometheus' own grammar",
  run: async ({ files, report }) => {
    const [{ parser }, { parse }] = await Promise.all([
      import("@prometheus-io/lezer-promql"),
      import("yaml"),
    ]);
    let count = 0;
    let failed = 0;
    for (const file of files.alertRules) {
      for (const { expr } of ruleFile
        .parse(parse(file.text))
        .groups.flatMap((each) => each.rules)) {
        count++;
        let at: number | undefined;
        parser.parse(expr).iterate({
          enter: (node) => {
            if (node.type.isError) at ??= node.from;
          },
        });
        if (at === undefined) continue;
        failed++;
        report("rule-invalid", { file: file.path, at, expression: expr });
      }
    }
    return failed === 0
      ? { status: "passed", detail: `${count} expressions` }
      : { status: "failed", detail: `${failed} of ${count} expressions` };
  },
});
