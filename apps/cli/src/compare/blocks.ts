import type { Ref } from "@planc/core";
import type { ComparedShape, Comparison, Favour } from "./comparison.ts";
import type { Row } from "./figure.ts";
import { listed, neverText, scoreText, turnText } from "./words.ts";

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
  const { shapes, rows, favours } = comparison;
  return [
    figures(comparison),
    {
      title: "Remote calls in a row, by flow",
      table: { head: ["Flow", ...packsOf(shapes)], rows: flowRows(shapes) },
      items: missingFlows(shapes),
    },
    ...crossings(shapes),
    { title: "What speaks for which", items: favours.map((each) => favourText(each, shapes)) },
    ranking(comparison),
    turns(comparison),
    ...(explain ? [counted(rows, favours, shapes)] : []),
  ].filter(({ table, items }) => (table?.rows.length ?? 0) + (items?.length ?? 0) > 0);
}

function packsOf(shapes: readonly ComparedShape[]): readonly string[] {
  return shapes.map(({ pack }) => pack);
}

function figures({ shapes, rows }: Comparison): Block {
  const missing = rows.flatMap(({ title, figures: all }) => {
    const reasons = new Map<string, string[]>();
    all.forEach(({ because }, at) => {
      const pack = shapes[at]?.pack;
      if (because === undefined || pack === undefined) return;
      reasons.set(because, [...(reasons.get(because) ?? []), pack]);
    });
    return [...reasons].map(([because, packs]) => {
      const where = packs.length === shapes.length ? "" : ` for ${listed(packs)}`;
      return `${title}: not computed${where}, as ${because}.`;
    });
  });
  return {
    title: "Figures",
    table: {
      head: ["", ...packsOf(shapes)],
      rows: [
        // Where the kind of product settles it, the ranking says so.
        ...(new Set(shapes.map(({ name }) => name)).size > 1
          ? [["Style", ...shapes.map(({ name }) => name)]]
          : []),
        ...rows
          .filter((row) => row.figures.some(({ value }) => value !== null))
          .map((row) => [row.title, ...row.figures.map(({ text }) => text)]),
      ],
    },
    items: missing,
  };
}

/** Flows that somebody waits for under at least one of the packs. */
function flowRows(shapes: readonly ComparedShape[]): readonly (readonly string[])[] {
  const names = new Map(
    shapes.flatMap(({ waits }) => waits.map(({ flow, name }) => [flow, name] as const)),
  );
  return [...names].map(([flow, name]) => [
    name,
    ...shapes.map(({ waits }) => {
      const own = waits.find((each) => each.flow === flow);
      return own ? String(own.calls) : "–";
    }),
  ]);
}

/** Why a cell has no number. */
function missingFlows(shapes: readonly ComparedShape[]): readonly string[] {
  const all = new Set(shapes.flatMap(({ waits }) => waits.map(({ flow }) => flow)));
  const without = shapes.filter(({ waits }) => waits.length < all.size);
  return without.length === 0
    ? []
    : [`–: ${listed(packsOf(without))} has no such flow, or nobody waits for it there.`];
}

/** A part for each shape that has some; those without are told together. */
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

function favourText(
  { by, weight, favours, says }: Favour,
  shapes: readonly ComparedShape[],
): string {
  const shown = shapes.flatMap(({ pack }) => says.find((each) => each.pack === pack) ?? []);
  const { shared, rest } = sharedStart(shown.map(({ note }) => note.replace(/\.$/, "")));
  // One sentence said of several is said once.
  const notes = new Map<string, string[]>();
  shown.forEach(({ pack, score }, at) => {
    const note = rest[at] ?? "";
    const who = score === undefined ? pack : `${pack} ${scoreText(score)}`;
    notes.set(note, [...(notes.get(note) ?? []), who]);
  });
  const told = [...notes].map(([note, packs]) => `${listed(packs)}, ${note}`);
  const head = `${by}${weight === undefined ? "" : ` (weight ${weight})`}`;
  const verdict = favours.length === 0 ? "tells none from another" : `for ${listed(favours)}`;
  return `${head}, ${verdict}. ${shared === "" ? "" : `${shared}: `}${told.join("; ")}.`;
}

/** The fact that all notes begin with, and what each makes of it: `98 req/s: too little for services`. */
function sharedStart(notes: readonly string[]) {
  const [first = "", ...others] = notes;
  let same = first.length;
  for (const each of others) {
    same = Math.min(same, each.length);
    while (!each.startsWith(first.slice(0, same))) same -= 1;
  }
  const end = first.slice(0, same).lastIndexOf(": ");
  const isShared = others.length > 0 && end > 0;
  const rest = isShared ? notes.map((each) => each.slice(end + 2)) : notes;
  return { shared: isShared ? first.slice(0, end) : "", rest: rest.map(lowerFirst) };
}

/** Begins a sentence no more. */
function lowerFirst(note: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(note) ? note.charAt(0).toLowerCase() + note.slice(1) : note;
}

function ranking({ ranking: found, shapes, own }: Comparison): Block {
  // What a score is made of is told above.
  const places = (
    found?.ranked.find((each) => each.compared)?.style === own.style ? [] : own.stated
  )
    .slice(0, 3)
    .map(({ source, line, quote }) => `${source}:${line} “${quote}”`);
  const where = places.length > 0 ? ` (${places.join(", ")})` : "";
  const because = own.because.replace(/\.$/, "");
  if (!found) {
    return {
      title: "Ranking",
      items: [
        `None: the kind of product settles the style, ${shapes[0]?.name ?? own.name}, under every pack. ${because}${where}.`,
      ],
    };
  }
  const compared = found.ranked.filter((each) => each.compared);
  const [first] = compared;
  const place = compared.findIndex(({ style }) => style === own.style) + 1;
  const better = found.ranked.filter((each) => !each.compared && each.score > (first?.score ?? 1));
  return {
    title: "Ranking, by the facts of the brief alone",
    items: [
      ...compared.map(({ style, name, score }, at) => {
        const packs = shapes.filter((each) => each.style === style).map(({ pack }) => pack);
        return `${at + 1}. ${name} (${listed(packs)}): ${scoreText(score)}`;
      }),
      ...(found.forbidden.length > 0
        ? [`A policy forbids ${listed(found.forbidden.map((style) => nameIn(shapes, style)))}.`]
        : []),
      ...better.map(
        ({ name, score }) =>
          `${name}, which no compared pack is for, has more: ${scoreText(score)}.`,
      ),
      own.style === first?.style
        ? `A plan of this input takes it: ${because}${where}.`
        : `A plan of this input takes ${own.name} nevertheless${place > 1 ? `, number ${place} by the facts` : ""}: ${because}${where}.`,
    ],
  };
}

function turns({ ranking: found, shapes }: Comparison): Block {
  const title = "Where the ranking turns";
  if (!found) return { title };
  const name = (style: string) =>
    found.ranked.find((each) => each.style === style)?.name ?? nameIn(shapes, style);
  const never = neverText(found, name);
  return {
    title,
    items: [
      ...found.turns.map((each) => turnText(each, name)),
      ...(never === undefined ? [] : [never]),
    ],
  };
}

function nameIn(shapes: readonly ComparedShape[], style: string): string {
  return shapes.find((each) => each.style === style)?.name ?? style;
}

function counted(
  rows: readonly Row[],
  favours: readonly Favour[],
  shapes: readonly ComparedShape[],
): Block {
  return {
    title: "Counted from",
    items: [
      ...rows.flatMap(({ title, how, figures: all }) => [
        `${title}: ${how}`,
        ...all.flatMap(({ refs }, at) =>
          refs.length === 0 ? [] : [`${title}, ${shapes[at]?.pack}: ${refText(refs)}`],
        ),
      ]),
      ...shapes.flatMap(({ pack, waits }) =>
        waits.map(({ name, path }) => `${name}, ${pack}: ${path.join(" → ")}`),
      ),
      ...favours.flatMap(({ by, refs }) => (refs.length === 0 ? [] : [`${by}: ${refText(refs)}`])),
    ],
  };
}

function refText(refs: readonly Ref[]): string {
  return refs.join(", ");
}
