import {
  type FigureInput,
  figureIn,
  figureOf,
  inputOf,
  over,
  type Ref,
  refOf,
  taken,
  toldNumber,
  type ViewOf,
} from "@planc/core";
import { type brief, cost, type Figure } from "@planc/core/ir";
import type { LineDraft, Paid } from "./line-draft.ts";
import { monthlyOf } from "./line-of.ts";

/** Multiples of the planned load that the total is worked out for too. */
const factors = [10, 100] as const;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly monthly: Figure;
}

/** All lines added up: at the planned load and at multiples of it, for a thousand requests and for a user. */
export function totalOf(drafts: readonly LineDraft[], paid: Paid) {
  const running = drafts.filter(({ kind }) => kind !== "payments");
  const at = (factor: number): readonly Line[] =>
    running.map((draft) => ({
      id: draft.id,
      name: draft.name,
      monthly: monthlyOf(draft, paid, factor),
    }));
  const lines = at(1);
  const monthly = sumOf(lines, (id) => refOf(cost.line, id));
  const average = paid.loads.find(({ data }) => data.measure === "request-rate");
  const users = ["daily-active-users", "registered-users"].flatMap(
    (measure) => paid.loads.find(({ data }) => data.measure === measure) ?? [],
  )[0];
  // What a request costs at one end of the load is no range of what it costs at the planned one.
  const spent = taken("monthly", { value: monthly.value, unit: monthly.unit }, "USD/month");
  const plain = ({ value, unit }: Figure) => ({ value, unit });
  return {
    monthly,
    ...(average
      ? {
          perThousand: figureIn(
            "USD/thousand",
            over(spent, taken("average", plain(average.data.figure), "req/s", average.ref)),
          ),
        }
      : {}),
    ...(users
      ? {
          perUser: figureIn(
            "USD/month",
            over(spent, taken("users", plain(users.data.figure), "users", users.ref)),
          ),
        }
      : {}),
    drivers: greatestOf(lines)
      .slice(0, 3)
      .map(({ id }) => refOf(cost.line, id)),
    grown:
      average === undefined
        ? []
        : factors.map((factor) => {
            const grown = at(factor);
            return {
              factor,
              monthly: sumOf(grown, () => undefined),
              mostly: greatestOf(grown)
                .slice(0, 2)
                .map(({ name, monthly: { value } }) => `${name} ${toldNumber({ value })}`)
                .join(", "),
            };
          }),
  };
}

/** The ends of the range are all lower and all upper ends at once: the load moves all of them together. */
function sumOf(lines: readonly Line[], ref: (id: string) => Ref | undefined): Figure {
  const inputs: Record<string, FigureInput> = Object.fromEntries(
    lines.map(({ id, monthly: { value, unit } }, index) => [
      `line${index + 1}`,
      inputOf({ value, unit, formula: "", inputs: [] }, ref(id)),
    ]),
  );
  const sum = figureOf(Object.keys(inputs).join(" + "), "USD/month", inputs);
  const end = (of: (figure: Figure) => number) =>
    Number(lines.reduce((all, { monthly }) => all + of(monthly), 0).toPrecision(6));
  const [low, high] = [
    end(({ value, low: least = value }) => least),
    end(({ value, high: most = value }) => most),
  ];
  return low === sum.value && high === sum.value ? sum : { ...sum, low, high };
}

const greatestOf = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => b.monthly.value - a.monthly.value || (a.id < b.id ? -1 : 1));

interface Spendable {
  readonly product: ViewOf<typeof brief.product>;
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
}

/** What may be spent, and whether it suffices: at all of the range, at a part of it, at none. */
export function budgetOf(monthly: Figure, { product, quantities }: Spendable) {
  const { budget } = product.data;
  if (budget === undefined) return undefined;
  const said = quantities.find(
    ({ data }) => data.measure === "budget" && data.unit === "USD/month",
  );
  const { value, low = value, high = value } = monthly;
  const met = high <= budget ? "yes" : low > budget ? "no" : "in-part-of-range";
  return {
    figure: figureOf("budget", "USD/month", {
      budget: { value: budget, unit: "USD/month", ref: said?.ref ?? product.ref },
    }),
    met,
  } as const;
}
