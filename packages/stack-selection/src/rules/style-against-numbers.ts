import { decision } from "@planc/core/ir";
import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { instanceLimit } from "../facts/instance-limit.ts";
import { rule } from "../kit.ts";
import { counted, number } from "../text/words.ts";
import { serviceNames } from "../topics/verdict.ts";

/** A style that the text asks for although other statements of the text speak against it. */
export const styleAgainstNumbers = rule("style-against-numbers", {
  reads: { ...factReads, style: decision.style },
  check: (plan) => {
    const { style, report } = plan;
    const facts = gatherFacts(plan, style.data.style);
    const asked = facts.stated.styles.find(
      (each) => each.style === style.data.style && each.found === undefined,
    );
    const byParts = serviceNames(facts).length > 1 && style.data.style === "microservices";
    if (!asked && !byParts) return;
    // Numbers that were assumed prove nothing against what was asked for.
    const stated =
      plan.loads.some(({ why, data }) => why.kind === "stated" && counts.includes(data.measure)) ||
      plan.quantities.some(
        ({ why, data }) =>
          why.kind === "stated" && data.measure !== undefined && counts.includes(data.measure),
      );
    const against =
      style.data.style === "microservices"
        ? againstServices(facts, stated)
        : style.data.style === "serverless"
          ? againstFunctions(facts, stated)
          : [];
    if (against.length === 0) return;
    report(
      "style-against-numbers",
      { style: style.data.name, against: against.join("; ") },
      { ref: asked?.ref ?? style.ref },
    );
  },
});

/** Measures of load from which the rate of requests follows. */
const counts: readonly string[] = [
  "users",
  "registered-users",
  "daily-active-users",
  "concurrent-users",
  "request-rate",
  "peak-request-rate",
];

function againstServices(facts: Facts, stated: boolean): readonly string[] {
  const { numbers, stage } = facts;
  const { teamSize, peakRate } = numbers;
  const services = Math.max(serviceNames(facts).length, 2);
  const most = teamSize && teamSize.value * thresholds["services-per-person"].value;
  const reasons: string[] = [];
  if (teamSize && most !== undefined && (most < services || teamSize.value < 4)) {
    reasons.push(
      most < services
        ? `${teamSize.text} can look after ${number(most)} services, and ${services} are planned`
        : `${teamSize.text} would split into less than a person per service on call`,
    );
  }
  if (stage === "mvp" || stage === "prototype") {
    reasons.push(
      `a ${stage === "mvp" ? "first version" : "prototype"} moves its boundaries, and services make that dear`,
    );
  }
  const instances = Math.ceil((peakRate?.value ?? 0) / instanceLimit(facts.inputs).value);
  if (peakRate && instances <= services && stated) {
    reasons.push(
      `${peakRate.text} are ${counted(instances, "instance")} of one program, while each of ${counted(services, "service")} is built, deployed and watched by itself`,
    );
  }
  return reasons;
}

function againstFunctions({ conditions, numbers }: Facts, stated: boolean): readonly string[] {
  const reasons: string[] = [];
  const twoWay = conditions["two-way"];
  if (twoWay) reasons.push(`${twoWay.text} keep connections open, and functions hold none`);
  const { responseTime, peakRate } = numbers;
  if (responseTime && responseTime.value <= 100) {
    reasons.push(`${responseTime.text} leave no room for a cold start`);
  }
  const busy = thresholds["relational-requests"].value;
  if (peakRate && peakRate.value > busy && stated) {
    reasons.push(`${peakRate.text} keep instances busy all the time, which cost less than calls`);
  }
  return reasons;
}
