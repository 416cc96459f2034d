import type * as z from "zod";
import { alarms } from "../artifacts/alarms.ts";
import { datadog } from "../artifacts/datadog.ts";
import { newRelic } from "../artifacts/new-relic.ts";
import { sampling } from "../artifacts/sampling.ts";
import { cloudwatchTemplate } from "../catalog/cloudwatch-schema.ts";
import { datadogDashboard, datadogMonitors } from "../catalog/datadog-schema.ts";
import { newRelicAlerts, newRelicDashboard } from "../catalog/new-relic-schema.ts";
import { probe } from "../kit.ts";

const schemas: Readonly<Record<string, z.ZodType>> = {
  "performance/alarms.json": cloudwatchTemplate,
  "performance/sampling.json": cloudwatchTemplate,
  "performance/datadog-monitors.json": datadogMonitors,
  "performance/datadog-dashboard.json": datadogDashboard,
  "performance/newrelic-alerts.json": newRelicAlerts,
  "performance/newrelic-dashboard.json": newRelicDashboard,
};

/** What is handed to the product that watches has its fields alone, also after somebody has changed it. */
export const watchFiles = probe("watch-files", {
  of: { alarms, sampling, datadog, newRelic },
  when: "compile",
  tool: "fields of each product's API",
  run: async ({ files, report }) => {
    const written = Object.values(files).flat();
    let failed = 0;
    for (const { path, text } of written) {
      const problem = problemIn(text, schemas[path]);
      if (problem === undefined) continue;
      failed += 1;
      report("watch-file-invalid", { file: path, problem });
    }
    return failed === 0
      ? { status: "passed", detail: `${written.length} files` }
      : { status: "failed", detail: `${failed} of ${written.length} files` };
  },
});

function problemIn(text: string, schema: z.ZodType | undefined): string | undefined {
  if (schema === undefined) return "nothing is known of its fields";
  try {
    const read = schema.safeParse(JSON.parse(text));
    const [issue] = read.error?.issues ?? [];
    return issue && `${issue.path.join(".") || "the whole"}: ${issue.message}`;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}
