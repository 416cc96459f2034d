import { listed } from "@planc/core";
import type { ComparedShape, Comparison, Ranking } from "./comparison.ts";
import { countedBlock } from "./counted-block.ts";
import { factorItems } from "./factor-items.ts";
import { scoreText, steadyTexts, turnTexts } from "./words.ts";

/** A part of the comparison, for a terminal and for Markdown alike. */
export interface Block {
  readonly title: string;
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly items?: readonly string[];
}

export interface TellOptions {
  /** With what each figure is counted from. */
  readonly explain: boolean;
}

/** What is said of a comparison, in order. */
export function blocksOf(comparison: Comparison, { explain }: TellOptions): readonly Block[] {
  const { shapes, ranking } = comparison;
  return [
    figures(comparison),
    {
      title: "Remote calls in a row, by flow",
      table: { head: ["Flow", ...packsOf(shapes)], rows: flowRows(shapes) },
    },
    ...crossings(shapes),
    ...(ranking ? weighing(ranking, shapes) : []),
    result(comparison),
    ...(ranking ? [turns(ranking, shapes)] : []),
    ...(explain ? [countedBlock(comparison)] : []),
  ].filter(({ table, items }) => (table?.rows.length ?? 0) + (items?.length ?? 0) > 0);
}

function packsOf(shapes: readonly ComparedShape[]): readonly string[] {
  return shapes.map(({ pack }) => pack);
}

function figures({ shapes, rows }: Comparison): Block {
  const missing = rows.flatMap(({ title, figures: all }) => {
    // What no shape has tells nothing of these.
    if (all.every(({ value }) => value === null)) return [];
    const reasons = new Map<string, string[]>();
    all.forEach(({ because }, at) => {
      const pack = shapes[at]?.pack;
      if (because === undefined || pack === undefined) return;
      reasons.set(because, [...(reasons.get(because) ?? []), pack]);
    });
    return [...reasons].map(([because, packs]) => {
      const where = packs.length === shapes.length ? "" : ` for ${listed(packs)}`;
      return `${title}: unknown${where}, as ${because}.`;
    });
  });
  return {
    title: "Figures",
    table: {
      head: ["", ...packsOf(shapes)],
      rows: rows
        .filter((row) => row.figures.some(({ value }) => value !== null))
        .map((row) => [row.title, ...row.figures.map(({ text }) => text)]),
    },
    items: missing,
  };
}

/** Flows that somebody waits for under at least one of the packs; where no number stands, why. */
function flowRows(shapes: readonly ComparedShape[]): readonly (readonly string[])[] {
  const names = new Map(
    shapes.flatMap(({ waits }) => waits.map(({ flow, name }) => [flow, name] as const)),
  );
  return [...names].map(([flow, name]) => [
    name,
    ...shapes.map(({ waits, flows }) => {
      const own = waits.find((each) => each.flow === flow);
      if (own) return String(own.calls);
      return flows.includes(flow) ? "no wait" : "not drawn";
    }),
  ]);
}

/** A part for each list of transactions, with the packs that have it; those without are told together. */
function crossings(shapes: readonly ComparedShape[]): readonly Block[] {
  const without = shapes.filter((each) => each.crossings.length === 0);
  return [
    ...shapes.map(({ pack, crossings: all }) => ({
      title: `Transactions across programs: ${pack}`,
      items: all.map(({ name, from, to, undoneBy }) => {
        const undone = undoneBy.length > 0 ? `, called off by “${listed(undoneBy)}”` : "";
        return `${name}: ${from === undefined ? "" : `${from} to `}${listed(to)}${undone}`;
      }),
    })),
    {
      title: "Transactions across programs",
      items:
        without.length === 0
          ? []
          : [
              `None with ${listed(packsOf(without))}: no event of the plan changes data of a second program.`,
            ],
    },
  ];
}

function weighing(ranking: Ranking, shapes: readonly ComparedShape[]): readonly Block[] {
  const telling = ranking.factors.filter(({ best }) => best.length > 0);
  return [
    {
      title: "What is weighed (weight), less is better",
      table: {
        head: ["", ...packsOf(shapes)],
        rows: telling.map(({ title, weight, says }) => [
          `${title} (${weight})`,
          ...says.map(({ text }) => text),
        ]),
      },
    },
    { title: "What speaks for which", items: factorItems(ranking, packsOf(shapes)) },
  ];
}

function result({ ranking, shapes, own }: Comparison): Block {
  const places = own.stated
    .slice(0, 3)
    .map(({ source, line, quote }) => `${source}:${line} “${quote}”`);
  const where = places.length > 0 ? ` (${places.join(", ")})` : "";
  const because = own.because.replace(/\.$/, "");
  if (!ranking) {
    return {
      title: "Ranking",
      items: [
        `None: the kind of product settles the style, ${shapes[0]?.name ?? own.name}, under every pack. ${because}${where}.`,
      ],
    };
  }
  const [first = 0] = ranking.order;
  const level = ranking.order.flatMap((at, index) =>
    placeOf(ranking, index) === 1 ? [shapes[at]?.name ?? ""] : [],
  );
  const taken = ranking.order.findIndex((at) => shapes[at]?.style === own.style);
  const place = taken < 0 ? 0 : placeOf(ranking, taken);
  return {
    title: "Ranking, from the figures of these plans",
    items: [
      ...ranking.order.map(
        (at, index) =>
          `${placeOf(ranking, index)}. ${shapes[at]?.name} (${shapes[at]?.pack}): ${scoreText(ranking.scores[at] ?? 0)} = ${product(ranking, at)}`,
      ),
      ...(level.length > 1
        ? [`${listed(level)} are level: nothing that is weighed tells them apart.`]
        : []),
      shapes[first]?.style === own.style
        ? `A plan of this input takes it: ${because}${where}.`
        : `A plan of this input takes ${own.name}${place > 0 ? `, number ${place} here` : ""}: ${because}${where}.`,
    ],
  };
}

/** What has the same score has the same place. */
function placeOf({ order, scores }: Ranking, index: number): number {
  const scoreAt = (place: number) => scores[order[place] ?? 0] ?? 0;
  let place = index;
  while (place > 0 && Math.abs(scoreAt(place - 1) - scoreAt(index)) < 1e-9) place -= 1;
  return place + 1;
}

/** `(0.5^3 × 0.8^2)^(1/5)`: each score by its weight, then their mean. */
function product({ factors }: Ranking, at: number): string {
  const telling = factors.filter(({ best }) => best.length > 0);
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  if (telling.length === 0) return "all figures alike";
  const terms = telling.map(
    ({ weight, says }) => `${scoreText(says[at]?.score ?? 1)}${weight === 1 ? "" : `^${weight}`}`,
  );
  return `(${terms.join(" × ")})^(1/${total})`;
}

function turns(ranking: Ranking, shapes: readonly ComparedShape[]): Block {
  const { turns: all, steady } = ranking;
  return {
    title: "Where the ranking turns",
    items: [...turnTexts(all, (at) => shapes[at]?.name ?? ""), ...steadyTexts(steady)],
  };
}
