import { jsonFile, optional } from "@planc/core";
import { architecture, decision, workload } from "@planc/core/ir";
import { samplingTemplate } from "../alerting/sampling-rules.ts";
import { artifact } from "../kit.ts";

/** Which requests X-Ray keeps the way of. */
export const sampling = artifact("sampling", {
  reads: {
    choices: decision.choice,
    components: optional(architecture.component),
    loads: optional(workload.load),
  },
  emit: ({ choices, components, loads }) => {
    if (!choices.some(({ data }) => data.technology === "aws-x-ray")) return [];
    const template = samplingTemplate({ components, loads });
    return template === undefined ? [] : [jsonFile("performance/sampling.json", template)];
  },
});
