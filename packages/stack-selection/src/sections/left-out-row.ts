import { breachText, type DataOf, factAmount, type PlanNodeOf, restsOn } from "@planc/core";
import { type decision, numberFacts } from "@planc/core/ir";
import { clause, uncapital } from "../text/words.ts";

type Premise = PlanNodeOf<typeof decision.premise>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Bound = Extract<DataOf<typeof decision.premise>, { kind: "number" }>;

/** A need that is left out: the figure above which it comes in with that of now, else the first thing that brings it in. */
export function leftOutRow({ ref, data }: Topic, premises: readonly Premise[]): readonly string[] {
  const resting = restsOn(premises, ref).map((each) => each.data);
  const bounds = resting.filter((each) => each.kind === "number");
  // Numbers of people say the same as the rate that follows from them.
  const known =
    bounds.find(({ unit }) => rates.has(unit)) ??
    bounds.find(({ now }) => now !== undefined) ??
    bounds[0];
  const first = resting.find((each) => each.kind !== "number");
  const otherwise = first ? breachText(first) : lower(clause(data.turns ?? data.because));
  return [
    data.title,
    known ? amountOf(known, known.bound) : "",
    known?.now === undefined ? "" : factAmount(known.fact, Number(known.now.toPrecision(3))),
    known ? "" : (otherwise.split(/[,;] /)[0] ?? otherwise),
  ];
}

/** For a cell that goes on from the head above it. */
function lower(text: string): string {
  return text.replace(/^A(?= )/, "a").replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

const rates: ReadonlySet<string> = new Set(["req/s", "msg/s"]);
const spoken: ReadonlySet<string> = new Set([...rates, "rows"]);

/** `1,000 req/s`, `20 services`: with what is counted where the unit does not say it. */
function amountOf({ fact }: Bound, value: number): string {
  const { title, unit } = numberFacts[fact];
  const amount = factAmount(fact, value);
  return spoken.has(unit) ? amount : `${amount} ${uncapital(title.replace(/^Number of /, ""))}`;
}
