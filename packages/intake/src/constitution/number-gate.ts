import { type PlanNodeOf, wordTable } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { boundOf, isComparable, isGeneral, isWithin, targetMeasures } from "./bounds.ts";
import type { Verdict } from "./gate.ts";
import type { Facts } from "./plan-facts.ts";

type Quantity = PlanNodeOf<typeof brief.quantity>;
/** Where it is not judged, how to look at it follows from the words of the rule. */
type NumberVerdict = { readonly demand: string } & (
  | Verdict
  | { readonly verdict: "not judged"; readonly because?: undefined }
);

/** A number that a rule demands, against the targets of the plan. */
export function numberGate(quantity: Quantity, { targets }: Facts): NumberVerdict {
  const { measure, about, percentile } = quantity.data;
  const bound = boundOf(quantity.data);
  const gate = { demand: demandOf(quantity.data) };
  const measured = measure === undefined ? undefined : targetMeasures.get(measure);
  if (!bound || !measured) {
    return { ...gate, verdict: "not judged" };
  }
  const same = targets.filter(
    ({ data }) => measured.includes(data.measure) && isComparable(data, bound),
  );
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
    : { ...gate, verdict: "not judged" };
}

function amountOf({ data }: Facts["targets"][number]): Amount {
  return { ...data, about: "", value: data.value.value, unit: data.value.unit };
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
