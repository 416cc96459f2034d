import { capital, groupedBy, idOf, optional, type Ref, type ViewOf } from "@planc/core";
import { architecture, cost, decision, type Figure } from "@planc/core/ir";
import { bullets, fileLink, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, computedText, figureText, likelyText, rangeText } from "../text.ts";
import { heading } from "./heading.ts";

type Total = ViewOf<typeof cost.total>["data"];

/** In dollars, whose unit the heading has. */
const dollars = (figure: Figure, of: (figure: Figure) => string): string =>
  of(figure).replace(/ USD(\/\w+)?(?= |$)/, "");

const budgetWords = {
  yes: "suffices",
  no: "does not suffice",
  "in-part-of-range": "suffices for a part of the range",
} as const;

/** What no price is known of, by name. */
function lackingText(
  { unpriced }: Total,
  named: readonly { readonly ref: Ref; readonly data: { readonly name: string } }[],
): readonly string[] {
  const names = new Map<string, string>(named.map(({ ref, data }) => [ref, data.name]));
  const told = unpriced.map((ref) => names.get(ref) ?? idOf(ref));
  return told.length > 0 ? [` Unpriced: ${told.join(", ")}.`] : [];
}

const atLeast = ({ unpriced }: Total): string => (unpriced.length > 0 ? "at least " : "");

function budgetText({ budget }: Total): readonly string[] {
  return budget ? [` Budget ${amountText(budget.figure)}: ${budgetWords[budget.met]}.`] : [];
}

/** What it costs, in one line and three drivers. */
export const costSummary = section("cost-summary", {
  document: "plan.md",
  title: "Cost",
  reads: {
    total: optional(cost.total),
    lines: optional(cost.line),
    components: optional(architecture.component),
    choices: optional(decision.choice),
  },
  render: ({ total, lines, components, choices }) => {
    if (!total) return undefined;
    const { monthly, drivers, grown = [], covers } = total.data;
    const top = drivers.flatMap((ref) => lines.find((each) => each.ref === ref) ?? []);
    return {
      blocks: [
        paragraph(
          strong(capital(`${atLeast(total.data)}${figureText(monthly)}`)),
          covers ? `, ${covers}.` : ".",
          ...grown.map(({ factor, monthly: then }) => ` At ${factor}×: ${likelyText(then)}.`),
          ...budgetText(total.data),
          ...lackingText(total.data, [...components, ...choices]),
          " ",
          fileLink("performance/cost.md"),
        ),
        table(
          ["Most of it", "USD/month"],
          top.map(({ data }) => [data.name, dollars(data.monthly, figureText)]),
        ),
      ],
    };
  },
});

/** Every line with its formula, the total at multiples of the load, and the prices with their days. */
export const costSection = section("cost", {
  document: "performance/cost.md",
  title: "Cost per Month",
  reads: {
    total: optional(cost.total),
    lines: optional(cost.line),
    prices: optional(cost.price),
    components: optional(architecture.component),
    choices: optional(decision.choice),
  },
  render: ({ total, lines, prices, components, choices }) => {
    if (!total) return undefined;
    const { monthly, perThousand, perUser, grown = [], covers } = total.data;
    const running = lines.filter(({ data }) => data.kind !== "payments");
    const fees = lines.filter(({ data }) => data.kind === "payments");
    const used = new Set<string>(lines.flatMap(({ data }) => data.prices));
    return {
      blocks: [
        bullets([
          [
            strong(`${capital(covers ?? "all")}:`),
            ` ${atLeast(total.data)}${figureText(monthly)}.`,
          ],
          ...(perThousand
            ? [[strong("A thousand requests:"), ` ${amountText(perThousand)}.`]]
            : []),
          ...(perUser
            ? [
                [
                  strong(
                    perUser.inputs.some(({ ref }) => ref && idOf(ref) === "daily-active-users")
                      ? "An active user:"
                      : "A registered user:",
                  ),
                  ` ${amountText(perUser)}.`,
                ],
              ]
            : []),
          ...budgetText(total.data).map((each) => each.trim()),
          ...lackingText(total.data, [...components, ...choices]).map((each) => each.trim()),
        ]),
        lineTable(running),
        ...(grown.length === 0
          ? []
          : [
              heading("As the Load Grows"),
              table(
                ["Load", "USD/month", "Range", "Most of it"],
                grown.map((each) => [
                  `${each.factor}×`,
                  dollars(each.monthly, likelyText),
                  rangeText(each.monthly),
                  each.mostly,
                ]),
              ),
            ]),
        ...(fees.length === 0
          ? []
          : [heading("Kept Back of Payments, in No Sum"), lineTable(fees)]),
        ...takenBlocks(lines),
        ...priceBlocks(prices.filter(({ ref }) => used.has(ref))),
      ],
    };
  },
});

/** From when the prices are, and which of them are to be looked at again; each is in the file. */
function priceBlocks(prices: readonly ViewOf<typeof cost.price>[]) {
  if (prices.length === 0) return [];
  const days = [...new Set(prices.map(({ data }) => data.read))].sort();
  const regions = [...new Set(prices.flatMap(({ data }) => data.region ?? []))].sort();
  const unsure = prices.filter(({ data }) => data.confidence !== "high");
  const services = [...new Set(unsure.map(({ data }) => data.service))];
  return [
    heading("Prices"),
    paragraph(
      `${prices.length} list prices${regions.length > 0 ? ` of ${regions.join(", ")}` : ""}, read ${[...new Set([days[0], days.at(-1)])].join(" to ")}: `,
      fileLink("prices.json"),
      services.length > 0 ? `. Less sure: ${services.join(", ")}.` : ".",
    ),
  ];
}

/** Programs that run alike cost alike: one row for all of them. */
function lineTable(lines: readonly ViewOf<typeof cost.line>[]) {
  const alike = [
    ...groupedBy(lines, ({ id, data: { kind, monthly } }) =>
      kind === "programs" ? `${computedText(monthly)} ${rangeText(monthly)}` : id,
    ).values(),
  ];
  const ordered = alike.toSorted(
    ([a], [b]) => b.data.monthly.value - a.data.monthly.value || (a.id < b.id ? -1 : 1),
  );
  return table(
    ["What", "USD/month", "Range", "Computed"],
    ordered.map((group) => {
      const [{ data: first }] = group;
      const each = group.length > 1 ? " each" : "";
      return [
        group.map(({ data }) => data.name).join(", "),
        `${dollars(first.monthly, likelyText)}${each}`,
        rangeText(first.monthly),
        inlineCode(computedText(first.monthly)),
      ];
    }),
  );
}

/** What nothing of the plan says, by the lines that it is in: the first bill takes its place. */
function takenBlocks(lines: readonly ViewOf<typeof cost.line>[]) {
  const rows = lines.flatMap(({ data: { name, taken = [] } }) =>
    taken.length > 0 ? [[name, taken.join(", ")]] : [],
  );
  if (rows.length === 0) return [];
  return [heading("Taken Until the First Bill"), table(["Line", "Taken"], rows)];
}
