import { optional } from "@planc/core";
import { architecture, decision, performance } from "@planc/core/ir";
import { alarmTemplate } from "../alerting/cloudwatch-alarms.ts";
import { artifact } from "../kit.ts";

/** Alarms of the cloud that watches what runs, where the plan keeps no metrics of its own. */
export const alarms = artifact("alarms", {
  reads: {
    alerts: performance.alert,
    slos: optional(performance.slo),
    components: optional(architecture.component),
    choices: optional(decision.choice),
  },
  emit: (facts) => {
    const template = alarmTemplate(facts);
    return template === undefined
      ? []
      : [
          {
            path: "performance/alarms.json",
            mediaType: "application/json",
            text: `${JSON.stringify(template, undefined, 2)}\n`,
          },
        ];
  },
});
