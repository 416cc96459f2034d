import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Looks, Token } from "./tokens.ts";

type Screen = ViewOf<typeof client.screen>;

/** Least widths that can be read, in CSS pixels: a column of a table, and one of cards. Our judgement. */
const columnOfTable = 144;
const columnOfCards = 240;
/** Columns of a table beyond which lines are cut: the rest stands on the thing's own screen. */
export const mostColumns = 6;

/** Distances, sizes of text, corners, movement and the widths at which screens change. */
export function measures({ surfaces, screens }: Looks): readonly Token[] {
  const of = surfaces.map(({ ref }) => ref);
  const any = (value: string, formula?: string): Token["values"] => [
    { theme: "any", value, ...(formula ? { formula } : {}) },
  ];
  const isWeb = surfaces.some(({ data }) => data.kind === "web");
  const dense = screens.filter(({ data }) => data.kind === "board" || data.pages !== undefined);
  // Where most screens are lists, sizes lie closer together, so that more lines are seen at once.
  const ratio = dense.length * 2 > screens.length ? 1.2 : 1.25;
  const steps = [
    ["small", -1],
    ["body", 0],
    ["heading", 1],
    ["title", 2],
  ] as const;
  const takes = screens.some(({ data }) => data.takes.length > 0);
  const asks = screens.filter(({ data }) => data.uses.some(({ confirms }) => confirms));
  const boards = screens.filter(({ data }) => data.kind === "board");
  const moves = [...asks, ...boards];
  return [
    ...[4, 8, 12, 16, 24, 32].map(
      (value, at): Token => ({
        name: `space.${at + 1}`,
        group: "space",
        values: any(`${value}px`),
        from: [...of],
      }),
    ),
    ...steps.map(
      ([name, step]): Token => ({
        name: `type.${name}`,
        group: "type",
        values: any(`${Math.round(ratio ** step * 1000) / 1000}rem`, `16 px * ${ratio} ^ ${step}`),
        role: `${dense.length} of ${screens.length} screens have lists or columns`,
        from: [...(dense.length > 0 ? dense.map(({ ref }) => ref).slice(0, 12) : of)],
      }),
    ),
    ...(takes || moves.length > 0
      ? [{ name: "radius.1", group: "radius" as const, values: any("6px"), from: [...of] }]
      : []),
    ...(moves.length > 0
      ? [
          {
            name: "motion.move",
            group: "motion" as const,
            values: [
              { theme: "any" as const, value: "200ms" },
              { theme: "reduced" as const, value: "0ms" },
            ],
            role: few(moves),
            from: moves.map(({ ref }) => ref).slice(0, 12),
          },
          {
            name: "elevation.1",
            group: "elevation" as const,
            values: any("0 4px 12px #00000033"),
            role: few(moves),
            from: moves.map(({ ref }) => ref).slice(0, 12),
          },
        ]
      : []),
    ...(isWeb ? widths(screens, surfaces) : []),
  ];
}

const few = (screens: readonly Screen[]): string => {
  const names = [...new Set(screens.map(({ data }) => data.name))];
  return names.length > 3
    ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`
    : names.join(", ");
};

function widths(screens: readonly Screen[], surfaces: Looks["surfaces"]): readonly Token[] {
  const web = new Set<string>(
    surfaces.flatMap(({ ref, data }) => (data.kind === "web" ? [ref] : [])),
  );
  const lists = screens.filter(
    ({ data }) => data.kind === "list" && data.shows.length > 1 && web.has(data.surface),
  );
  const boards = screens.filter(({ data }) => data.kind === "board" && web.has(data.surface));
  const columns = Math.min(mostColumns, Math.max(0, ...lists.map(({ data }) => data.shows.length)));
  const widest = lists.filter(({ data }) => Math.min(mostColumns, data.shows.length) === columns);
  return [
    ...(columns > 1
      ? [
          {
            name: "breakpoint.table",
            group: "breakpoint" as const,
            values: [
              {
                theme: "any" as const,
                value: `${columns * columnOfTable}px`,
                formula: `${columns} columns * ${columnOfTable} px`,
              },
            ],
            role: `tables from here: ${few(widest)}`,
            from: widest.map(({ ref }) => ref).slice(0, 12),
          },
        ]
      : []),
    ...(boards.length > 0
      ? [
          {
            name: "breakpoint.board",
            group: "breakpoint" as const,
            values: [
              {
                theme: "any" as const,
                value: `${3 * columnOfCards}px`,
                formula: `3 columns * ${columnOfCards} px`,
              },
            ],
            role: `columns from here: ${few(boards)}`,
            from: boards.map(({ ref }) => ref),
          },
        ]
      : []),
  ];
}
