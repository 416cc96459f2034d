import type { Ref } from "@planc/core";
import { thresholds } from "../catalog/thresholds.ts";
import { number } from "../text/words.ts";
import type { Known, Surroundings } from "./condition.ts";
import { patternRefs } from "./condition-readers.ts";
import { instanceLimit } from "./instance-limit.ts";

/** More than one program or transaction at a time that writes, by the numbers and what the text asks for. */
export function manyWriters(around: Surroundings): Known | undefined {
  const { style, numbers, stated, inputs } = around;
  const product = inputs.product.ref;
  if (style === "microservices") return { text: "services that each write", refs: [product] };
  if (style === "serverless") {
    return { text: "functions that write at the same time", refs: [product] };
  }
  if (style !== "modular-monolith" && style !== "layered-monolith") return undefined;
  const scaled = patternRefs(stated, "horizontal-scaling", "auto-scaling");
  if (scaled.length > 0) return { text: "writing from several instances", refs: scaled };
  const { peakRate, availability } = numbers;
  if (availability && availability.value >= 99.9) {
    return {
      text: `a second instance that writes (${availability.text})`,
      refs: availability.refs,
    };
  }
  if (!peakRate) return undefined;
  const writes = writesAtPeak(around, peakRate);
  if (writes) return writes;
  const { value, unit, basis } = instanceLimit(around.inputs);
  if (peakRate.value > value) {
    return {
      text: `writing from several instances (${peakRate.text}, where one answers ${number(value)} ${unit}: ${basis})`,
      refs: peakRate.refs,
    };
  }
  return undefined;
}

function writesAtPeak(
  { inputs }: Surroundings,
  peak: { readonly value: number; readonly refs: readonly Ref[] },
): Known | undefined {
  const share = inputs.loads.find(({ data }) => data.measure === "read-share");
  const writes = peak.value * (1 - (share?.data.figure.value ?? 0));
  const { value, unit, basis } = thresholds["single-writer"];
  if (writes <= value) return undefined;
  return {
    text: `a peak of ${number(writes)} ${unit}, where one writer commits ${number(value)} (${basis}),`,
    refs: [...peak.refs, ...(share ? [share.ref] : [])],
  };
}
