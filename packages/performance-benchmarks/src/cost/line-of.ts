import { figureIn, node, parseRef, type Ref, type ViewOf } from "@planc/core";
import { cost, type Figure } from "@planc/core/ir";
import { costFigures } from "../catalog/cost-figures.ts";
import { derived } from "../kit.ts";
import { amountText } from "../text.ts";
import type { LineDraft, Paid } from "./line-draft.ts";
import { type Case, type Reckoner, reckonerAt } from "./reckoner.ts";

/** The figure of a draft at a multiple of the load: its formula at the likely numbers, its range from both ends. */
export function monthlyOf(draft: LineDraft, paid: Paid, factor: number): Figure {
  const at = (end: Case["end"]) =>
    figureIn("USD/month", draft.cost(reckonerFor(paid, { end, factor })));
  const [low, likely, high] = [at("low").value, at("value"), at("high").value];
  if (low === likely.value && high === likely.value) return likely;
  return { ...likely, low: Math.min(low, likely.value), high: Math.max(high, likely.value) };
}

const reckoners = new WeakMap<Paid, Map<string, Reckoner>>();

/** One for all lines of a plan. */
function reckonerFor(paid: Paid, at: Case): Reckoner {
  const known = reckoners.get(paid) ?? new Map<string, Reckoner>();
  reckoners.set(paid, known);
  const key = `${at.end} ${at.factor}`;
  const reckoner = known.get(key) ?? reckonerAt(paid, at);
  known.set(key, reckoner);
  return reckoner;
}

export function lineOf(draft: LineDraft, paid: Paid) {
  const { id, name, of, kind, from, says = [], taken = [] } = draft;
  const monthly = monthlyOf(draft, paid, 1);
  const prices = monthly.inputs.flatMap(({ ref }) => priceAt(ref, paid) ?? []);
  const refs = new Set<Ref>([...from, ...monthly.inputs.flatMap(({ ref }) => ref ?? [])]);
  const assumed = [...says, ...taken.map((each) => takenText(costFigures[each]))];
  return node(
    cost.line,
    id,
    {
      name,
      of,
      kind,
      monthly,
      prices: prices.map(({ ref }) => ref),
      price: priceText(prices),
      ...(assumed.length > 0 ? { taken: assumed } : {}),
    },
    derived("cost-by-price", [...refs]),
  );
}

/** `size of answers 10 kB (2 to 50)`. */
function takenText({
  says,
  value,
  low,
  high,
  unit,
}: (typeof costFigures)[keyof typeof costFigures]) {
  const range = [low, high].toSorted((a, b) => a - b).join(" to ");
  return `${says} ${amountText({ value, unit })} (${range})`;
}

function priceAt(ref: Ref | undefined, { prices }: Paid) {
  const at = ref && parseRef(ref);
  return at?.slot === cost.price.id ? prices.get(at.id) : undefined;
}

/** `AWS Fargate, us-east-1, read 2026-11-30`. */
function priceText(prices: readonly ViewOf<typeof cost.price>[]): string {
  const lists = prices.map(({ data: { service, region, read } }) =>
    [service, ...(region ? [region] : []), `read ${read}`].join(", "),
  );
  return [...new Set(lists)].join("; ") || "as its own section has it";
}
