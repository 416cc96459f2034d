import { optional, pagesScript, pageTime } from "@planc/core";
import { api, architecture, decision, performance } from "@planc/core/ir";
import { pagesText } from "../k6/pages-script.ts";
import { isScripted } from "../k6/scripted.ts";
import { artifact } from "../kit.ts";

/** The time of pages as a k6 script with a browser, where a program makes them and a time is set for them. */
export const pagesTest = artifact("pages-test", {
  reads: {
    convention: optional(api.convention),
    scenarios: performance.scenario,
    targets: performance.target,
    components: optional(architecture.component),
    choices: optional(decision.choice),
  },
  emit: ({ convention, scenarios, targets, components, choices }) => {
    const time = pageTime({ components, targets });
    return !time ||
      scenarios.length === 0 ||
      convention === undefined ||
      !isScripted(convention, choices)
      ? []
      : [
          {
            path: pagesScript,
            mediaType: "text/javascript",
            text: pagesText({
              maker: time.maker,
              milliseconds: time.shown.value.value,
              percentile: time.percentile,
            }),
          },
        ];
  },
});
