import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { client, type Figure } from "@planc/core/ir";
import { paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { type Page, pagesOf } from "../speed/budget-pages.ts";

type Budget = PlanNodeOf<typeof client.budget>;

const mostRows = 16;

const digits = (value: number): string =>
  (value >= 20 ? Math.round(value) : Number(value.toPrecision(2))).toLocaleString("en");

/** `1,550 (1,300 to 2,130)` */
export const rangeText = ({ value, low, high }: Figure): string =>
  `${digits(value)}${low === undefined || high === undefined ? "" : ` (${digits(low)} to ${digits(high)})`}`;

/** `4 * roundTrip + server: 100 ms, 1,000 ms` */
const formulaText = ({ formula, inputs }: Figure): string =>
  `${formula}: ${inputs.map(({ name, value, unit }) => `${name} ${value.toLocaleString("en")}${unit === "count" ? "" : ` ${unit}`}`).join(", ")}`;

const called: Readonly<Record<string, string>> = {
  inp: "INP",
  cls: "CLS",
  style: "Style",
  font: "Fonts",
  start: "Cold start",
  frame: "Frame while scrolling",
  render: "Screen",
  memory: "Memory",
  data: "Data a day",
  battery: "Battery a day",
  "install-size": "Download from the store",
  storage: "On the device",
};

/** What screens may cost, worst first, and what that is worked out from. */
export const budgetsSection = section("budgets", {
  document: "clients.md",
  title: "Performance Budgets",
  reads: {
    surfaces: client.surface,
    budgets: client.budget,
    screens: optional(client.screen),
    routes: optional(client.route),
  },
  render: ({ surfaces, budgets, screens, routes }) => {
    if (budgets.length === 0) return undefined;
    const screenOf = byRef(screens);
    const pathOf = new Map(routes.map(({ data }) => [data.screen as string, data.path]));
    return {
      blocks: surfaces.flatMap((surface) => {
        const own = budgets.filter(({ data }) => data.surface === surface.ref);
        if (own.length === 0) return [];
        const pages = pagesOf(own);
        const shown = [...pages].sort((a, b) => b.expected - a.expected || b.script - a.script);
        const [worst] = shown;
        const whole = own.filter(
          ({ data }) =>
            data.screen === undefined && data.metric !== "style" && data.metric !== "font",
        );
        return [
          ...(surfaces.length > 1 ? [paragraph(strong(surface.data.name))] : []),
          ...(worst
            ? [
                table(
                  [
                    "Page",
                    "Script kB",
                    "Pictures kB",
                    "Requests",
                    "TTFB + download + render ms",
                    "LCP ms",
                  ],
                  rowsOf(shown).map(({ names, page: { of, expected } }) => [
                    names
                      .map((ref) => pathOf.get(ref) ?? screenOf.get(ref)?.data.name ?? ref)
                      .join(", "),
                    number(of.get("script")),
                    number(of.get("image")),
                    number(of.get("requests")),
                    `${["ttfb", "download", "render"].map((each) => number(of.get(each))).join(" + ")} = ${digits(expected)}`,
                    `≤ ${number(of.get("lcp"))}`,
                  ]),
                ),
                ...(shown.length > mostRows
                  ? [paragraph(`${shown.length} pages: each in plan.json.`)]
                  : []),
                table(
                  ["Of the first row", "Formula", "ms or kB"],
                  ["script", "image", "ttfb", "download", "render"].flatMap((each) => {
                    const found = worst.of.get(each);
                    return found
                      ? [
                          [
                            each.toUpperCase() === "TTFB" ? "TTFB" : each,
                            formulaText(found.data.value),
                            rangeText(found.data.value),
                          ],
                        ]
                      : [];
                  }),
                ),
              ]
            : []),
          table(
            [worst ? "Everywhere" : "Budget", "At most", "From", "Measured by"],
            whole.map(({ data }) => [
              called[data.metric] ?? data.metric,
              `${rangeText(data.value)}${data.value.unit === "ratio" || data.value.unit === "count" ? "" : ` ${data.value.unit === "percent" ? "%" : data.value.unit}`}`,
              data.value.inputs.length > 1
                ? `${data.because}; ${formulaText(data.value)}`
                : data.because,
              data.method,
            ]),
          ),
        ];
      }),
    };
  },
});

const number = (budget: Budget | undefined): string =>
  budget ? digits(budget.data.value.value) : "–";

/** Pages of nearly the same budgets share a row: the figures are those of the heaviest. */
function rowsOf(pages: readonly Page[]) {
  const rows = new Map<string, { readonly page: Page; readonly names: string[]; more: number }>();
  for (const page of pages) {
    const key = ["image", "ttfb", "lcp"].map((each) => number(page.of.get(each))).join(" ");
    const known = rows.get(key);
    if (!known) rows.set(key, { page, names: [page.screen], more: 0 });
    else if (known.names.length < 3) known.names.push(page.screen);
    else known.more += 1;
  }
  return [...rows.values()].slice(0, mostRows).map(({ page, names, more }) => ({
    page,
    names: more > 0 ? [...names, `and ${more} more`] : names,
  }));
}
