import { byRef, optional } from "@planc/core";
import { deployment, performance } from "@planc/core/ir";
import { minutesOf, timeText } from "../delivery/time-text.ts";
import { rule } from "../kit.ts";

/** What comes back later, or loses more, than the text allows. */
export const recoveryMissesTarget = rule("recovery-misses-target", {
  reads: { recoveries: deployment.recovery, targets: optional(performance.target) },
  check: ({ recoveries, targets, report }) => {
    const targetByRef = byRef(targets);
    for (const { ref, data } of recoveries) {
      for (const each of data.targets ?? []) {
        const target = targetByRef.get(each)?.data;
        if (!target) continue;
        const asked = `${target.name} ${target.comparator} ${timeText(target.value)}`;
        const [lost, back] = [data.recoveryPoint, data.recoveryTime];
        const allowed = minutesOf(target.value);
        if (target.measure === "recovery-point" && minutesOf(lost) > allowed) {
          report(
            "recovery-loses-more",
            { name: data.loss, lost: timeText(lost), target: asked },
            { ref },
          );
        }
        if (target.measure === "recovery-time" && minutesOf(back) > allowed) {
          report(
            "recovery-too-slow",
            { name: data.loss, time: timeText(back), target: asked },
            { ref },
          );
        }
      }
    }
  },
});
