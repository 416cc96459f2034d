import { type PlanNodeOf, type Ref, soleRef, wordTable } from "@planc/core";
import { type brief, decision, type performance } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import { boundOf, isGeneral, isWithin, targetMeasures } from "./bounds.ts";

type Principle = PlanNodeOf<typeof brief.principle>;
type Quantity = PlanNodeOf<typeof brief.quantity>;
type Technology = NonNullable<Principle["data"]["technologies"]>[number];

/** What a plan shows of whether it keeps to a principle. */
export interface Facts {
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly PlanNodeOf<typeof brief.mention>[];
  readonly targets: readonly PlanNodeOf<typeof performance.target>[];
  readonly choices: readonly PlanNodeOf<typeof decision.choice>[];
  readonly style: PlanNodeOf<typeof decision.style> | undefined;
}

/** One thing that a principle demands, held against the plan. */
export interface Gate {
  readonly demand: string;
  /** A wish is not, also in a principle that binds. */
  readonly binding: boolean;
  readonly verdict: "met" | "not met" | "not judged";
  /** The end of a sentence that begins with the verdict. */
  readonly because: string;
  readonly evidence?: { readonly ref: Ref; readonly label: string };
}

type Verdict = Omit<Gate, "binding">;

/** Judges what can be judged now; the rest says why it is not. */
export function gatesOf({ data }: Principle, facts: Facts): readonly Gate[] {
  const numbers = (data.quantities ?? []).flatMap((ref) => {
    const quantity = facts.quantities.find((each) => each.ref === ref);
    return quantity ? [numberGate(quantity, facts)] : [];
  });
  const technologies = (data.technologies ?? []).map((each) => ({
    ...technologyGate(each, facts),
    binding: data.level === "must" && each.modality !== "prefer",
  }));
  return [...numbers.map((each) => ({ ...each, binding: data.level === "must" })), ...technologies];
}

function numberGate(quantity: Quantity, { targets }: Facts): Verdict {
  const { measure, about, percentile } = quantity.data;
  const bound = boundOf(quantity.data);
  const gate = { demand: demandOf(quantity.data) };
  if (measure === "coverage") {
    return { ...gate, verdict: "not judged", because: "tests show it once there is code" };
  }
  const measured = measure === undefined ? undefined : targetMeasures.get(measure);
  if (!bound || !measured) {
    return { ...gate, verdict: "not judged", because: "no figure of a plan says it" };
  }
  const same = targets.filter(({ data }) => measured.includes(data.measure));
  const isOwn = ({ why }: (typeof same)[number]) =>
    why.kind === "stated" && why.from?.includes(quantity.ref) === true;
  const general = quantity.data.subject === undefined && isGeneral(measure, about);
  const others = same.filter(
    (each) =>
      !isOwn(each) &&
      general &&
      each.data.applies.length === 0 &&
      isGeneral(measure, each.data.name.replace(/, p\d[\d.]*$/, "")) &&
      (each.data.percentile ?? 95) >= (percentile ?? 95),
  );
  const broken = others.find(({ data }) => !isWithin(data, bound));
  if (broken) {
    return {
      ...gate,
      verdict: "not met",
      because: `the plan's target is ${demandOf(amountOf(broken))}`,
      evidence: { ref: broken.ref, label: broken.data.name },
    };
  }
  const kept = others[0] ?? same.find(isOwn);
  return kept
    ? {
        ...gate,
        verdict: "met",
        because: `the plan's target is ${demandOf(amountOf(kept))}`,
        evidence: { ref: kept.ref, label: kept.data.name },
      }
    : { ...gate, verdict: "not judged", because: "the plan sets no target for it" };
}

function amountOf({ data }: Facts["targets"][number]): Amount {
  return { ...data, about: "", value: data.value.value, unit: data.value.unit };
}

function technologyGate({ name, modality }: Technology, facts: Facts): Verdict {
  const id = nameId(name);
  const mention = facts.mentions.find(({ data }) => nameId(data.technology) === id);
  const chosen = chosenAs(id, facts);
  if (modality === "avoid") {
    const demand = `no ${name}`;
    if (chosen)
      return { demand, verdict: "not met", because: "the plan uses it", evidence: chosen };
    if (mention && mention.data.modality !== "avoid") {
      const evidence = { ref: mention.ref, label: mention.data.technology };
      return { demand, verdict: "not met", because: "the input also asks for it", evidence };
    }
    return mention?.data.kind === "pattern"
      ? { demand, verdict: "not judged", because: "no decision of the plan shows it" }
      : { demand, verdict: "met", because: "no decision of the plan takes it" };
  }
  const demand = modality === "prefer" ? `${name}, preferred` : name;
  if (chosen) return { demand, verdict: "met", because: "the plan uses it", evidence: chosen };
  const topic = mention?.data.topic;
  const choice = facts.choices.find(({ data }) => data.topic === `decision/topic#${topic}`);
  if (!choice) {
    return {
      demand,
      verdict: "not judged",
      because: "the plan takes no decision that it could settle",
    };
  }
  const because = `the plan uses ${choice.data.name} for that`;
  const evidence = { ref: choice.ref, label: choice.data.name };
  // A pattern is kept by whatever fills its place, a product by nothing but itself.
  return {
    demand,
    verdict: mention?.data.kind === "pattern" ? "met" : "not met",
    because,
    evidence,
  };
}

function chosenAs(id: string, { choices, style }: Facts): Gate["evidence"] {
  const choice = choices.find(({ data }) => data.technology === id || nameId(data.name) === id);
  if (choice) return { ref: choice.ref, label: choice.data.name };
  return style && (style.data.style === id || nameId(style.data.name) === id)
    ? { ref: soleRef(decision.style), label: style.data.name }
    : undefined;
}

interface Amount {
  readonly about: string;
  readonly measure?: string | undefined;
  readonly comparator: string;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly percentile?: number | undefined;
}

const words: Readonly<Record<string, string>> = wordTable({
  "<": "under ",
  "<=": "at most ",
  ">": "over ",
  ">=": "at least ",
  "~": "about ",
});

/** `response time: at most 300 ms (p95)`, `at least 2 reviewers` */
function demandOf({ about, measure, comparator, value, unit, percentile }: Amount): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  const bound = `${words[comparator] ?? ""}${number}`;
  const counted =
    unit !== "" && (about.startsWith(unit) || (unit.includes("/") && about.includes(" per ")));
  if (counted) return `${bound} ${about}`;
  const shown = `${bound} ${unit === "percent" ? "%" : unit}`.trim();
  const subject =
    measure === "coverage" && !about.includes("coverage") ? `coverage of ${about}` : about;
  const mark = percentile === undefined ? "" : ` (p${percentile})`;
  return `${subject === "" ? "" : `${subject}: `}${shown}${mark}`;
}
