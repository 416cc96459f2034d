import { optional } from "@planc/core";
import { api, data, decision, performance, security, workload } from "@planc/core/ir";
import { loadScript } from "../k6/load-script.ts";
import { isScripted } from "../k6/scripted.ts";
import { artifact } from "../kit.ts";

/** The load tests as a k6 script. */
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
  emit: ({ convention, scenarios, fields, choices, ...about }) =>
    scenarios.length === 0 || convention === undefined || !isScripted(convention, choices)
      ? []
      : [
          {
            path: "performance/load-test.k6.js",
            mediaType: "text/javascript",
            text: loadScript({
              ...about,
              convention,
              // Without a version in front there is nothing but the root.
              basePath: convention.data.basePath.replace(/\/$/, ""),
              scenarios,
              uniqueFields: new Set<string>(
                fields
                  // The record that it names has to be there.
                  .filter(
                    ({ data: { unique, references, outside } }) =>
                      unique && !references && !outside,
                  )
                  .map((each) => each.ref),
              ),
            }),
          },
        ],
});
