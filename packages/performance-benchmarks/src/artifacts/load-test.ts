import { optional } from "@planc/core";
import { api, data, decision, performance, security, workload } from "@planc/core/ir";
import { loadScript } from "../k6/load-script.ts";
import { isScripted } from "../k6/scripted.ts";
import { artifact } from "../kit.ts";
import { runnerScript } from "../runner/runner-script.ts";

/** The load tests as a k6 script, and for Node alone. */
export const loadTest = artifact("load-test", {
  reads: {
    convention: optional(api.convention),
    scenarios: performance.scenario,
    mix: workload.mix,
    operations: optional(api.operation),
    schemas: optional(api.schema),
    resources: optional(api.resource),
    exchanges: optional(api.exchange),
    fields: optional(data.field),
    identity: optional(security.identity),
    choices: optional(decision.choice),
  },
  emit: ({ convention, scenarios, fields, choices, ...about }) => {
    if (scenarios.length === 0 || convention === undefined || !isScripted(convention, choices))
      return [];
    const facts = {
      ...about,
      convention,
      // Without a version in front there is nothing but the root.
      basePath: convention.data.basePath.replace(/\/$/, ""),
      scenarios,
      uniqueFields: new Set<string>(
        fields
          // The record that it names has to be there.
          .filter(({ data: { unique, references, outside } }) => unique && !references && !outside)
          .map((each) => each.ref),
      ),
    };
    return [
      {
        path: "performance/load-test.k6.js",
        mediaType: "text/javascript",
        text: loadScript(facts),
      },
      {
        path: "performance/load-test.mjs",
        mediaType: "text/javascript",
        text: runnerScript(facts),
      },
    ];
  },
});
