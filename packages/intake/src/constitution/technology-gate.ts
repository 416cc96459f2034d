import { type PlanNodeOf, soleRef } from "@planc/core";
import { type brief, decision } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import type { Verdict } from "./gate.ts";
import type { Facts } from "./plan-facts.ts";

type Technology = NonNullable<PlanNodeOf<typeof brief.principle>["data"]["technologies"]>[number];

/** A technology, pattern or style that a rule demands or forbids, against what the plan decides. */
export function technologyGate(
  technology: Technology,
  facts: Facts,
): Verdict & { readonly demand: string } {
  const { name, modality, version } = technology;
  const id = nameId(name);
  const mention = facts.mentions.find(({ data }) => nameId(data.technology) === id);
  const chosen = chosenAs(id, facts);
  if (modality === "avoid") {
    const demand = `no ${name}`;
    if (chosen) {
      return { demand, verdict: "not met", because: "the plan uses it", evidence: chosen.evidence };
    }
    if (mention && mention.data.modality !== "avoid") {
      const evidence = { ref: mention.ref, label: mention.data.technology };
      return { demand, verdict: "not met", because: "the input also asks for it", evidence };
    }
    return mention?.data.kind === "pattern"
      ? { demand, verdict: "not judged", because: "no decision of the plan shows it" }
      : { demand, verdict: "met", because: "no decision of the plan takes it" };
  }
  const named = version === undefined ? name : `${name} ${version}`;
  const demand = modality === "prefer" ? `${named}, preferred` : named;
  if (chosen) {
    const { evidence } = chosen;
    if (version === undefined)
      return { demand, verdict: "met", because: "the plan uses it", evidence };
    if (chosen.version === undefined) {
      const because = "the plan uses it, and says no version: look at what is installed";
      return { demand, verdict: "not judged", because, evidence };
    }
    return isOfLine(chosen.version, version)
      ? { demand, verdict: "met", because: `the plan uses ${chosen.version}`, evidence }
      : { demand, verdict: "not met", because: `the plan uses ${chosen.version}`, evidence };
  }
  if (mention?.data.kind === "style" && facts.style) {
    const evidence = { ref: soleRef(decision.style), label: facts.style.data.name };
    return { demand, verdict: "not met", because: "the plan has another style", evidence };
  }
  const topic = mention?.data.topic;
  const choice = facts.choices.find(({ data }) => data.topic === `decision/topic#${topic}`);
  if (!choice) {
    return {
      demand,
      verdict: "not judged",
      because: "the plan takes no decision that it could settle: look for it in the code",
    };
  }
  const because = `the plan uses ${choice.data.name} for that`;
  const evidence = { ref: choice.ref, label: choice.data.name };
  // A pattern is kept by whatever fills its place, a product by nothing but itself.
  const kept = mention?.data.kind === "pattern";
  return { demand, verdict: kept ? "met" : "not met", because, evidence };
}

/** 16.2 is of the line 16, and 3 says no more than 3.4 does. */
function isOfLine(own: string, demanded: string): boolean {
  return own === demanded || own.startsWith(`${demanded}.`) || demanded.startsWith(`${own}.`);
}

function chosenAs(id: string, { choices, style }: Facts) {
  const choice = choices.find(({ data }) => data.technology === id || nameId(data.name) === id);
  if (choice) {
    const evidence = { ref: choice.ref, label: choice.data.name };
    return { evidence, version: choice.data.version };
  }
  return style && (style.data.style === id || nameId(style.data.name) === id)
    ? { evidence: { ref: soleRef(decision.style), label: style.data.name }, version: undefined }
    : undefined;
}
