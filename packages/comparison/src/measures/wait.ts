import { toldNumber } from "@planc/core";
import { performance } from "@planc/core/ir";
import { askedBy, qualitiesNamed, unasked } from "../asked.ts";
import type { Measure } from "../measure.ts";
import { ratesOf } from "../rates.ts";
import { commonFlows } from "../rows.ts";
import { counted as things } from "../words.ts";

/** What an answer waits for. */
export const wait: Measure = {
  key: "wait",
  title: "Calls an answer",
  formula:
    "sum of remote calls before the answer × planned rate / sum of planned rates, over the flows that every shape has and whose rate is known; without known rates, the plain mean",
  read: (field) => {
    const { own, counted } = field;
    const common = commonFlows(counted);
    const rates = ratesOf(own, counted);
    return counted.map(({ waits }) => {
      const shared = waits.filter(({ flow }) => common.has(flow));
      const known = shared.filter(({ flow }) => rates.has(flow));
      const taken = known.length > 0 ? known : shared;
      if (taken.length === 0) {
        return { missing: "no flow that somebody waits for is in every shape" };
      }
      const weightOf = (flow: string) => (known.length > 0 ? (rates.get(flow) ?? 0) : 1);
      const all = taken.reduce((sum, { flow }) => sum + weightOf(flow), 0);
      const value = taken.reduce((sum, { flow, calls }) => sum + weightOf(flow) * calls, 0) / all;
      if (value === 0) return { missing: "a shape answers without a call" };
      const heaviest = [...taken].sort(
        (a, b) => b.calls * weightOf(b.flow) - a.calls * weightOf(a.flow),
      )[0];
      return {
        value,
        text: String(toldNumber({ value })),
        detail: `${toldNumber({ value })} remote calls in a row on average of ${things(taken.length, "flow")}, most of it by “${heaviest?.name}” with ${heaviest?.calls}`,
        refs: taken.flatMap(({ refs }) => refs),
      };
    });
  },
  asked: ({ own }) => {
    const targets = own
      .get(performance.target)
      .filter(({ data, why }) => data.measure === "response-time" && why.kind === "stated");
    if (targets.length > 0) return askedBy(own, targets, true);
    const named = qualitiesNamed(own, /performance|latency|speed|responsive/i);
    if (named.length > 0) return askedBy(own, named, false);
    return unasked();
  },
};
