import type { Block } from "@planc/comparison";
import type { Palette } from "../terminal/palette.ts";
import { listed, plain, wrap } from "../terminal/wrap.ts";

const width = 80;
const gap = 2;
/** With less room for what a row is about, it is told in words. */
const leastLabel = 14;

/** The blocks in 80 columns; a table that needs more is told row by row. */
export function formatComparison(
  product: string,
  blocks: readonly Block[],
  palette: Palette,
): string {
  return [
    palette.bold(plain(product)),
    ...blocks.map(({ title, table, items = [] }) =>
      [
        ...wrap(title, width).map(palette.bold),
        ...(table ? tableLines(table) : []),
        ...items.map((each) => itemLines(each)),
      ].join("\n"),
    ),
  ].join("\n\n");
}

/** What has a number of its own needs no mark. */
function itemLines(item: string): string {
  return /^\d+\. /.test(item)
    ? wrap(item, width - 4)
        .map((line, at) => `${at === 0 ? "  " : "     "}${line}`)
        .join("\n")
    : listed("·", item, width);
}

function tableLines({ head, rows }: NonNullable<Block["table"]>): readonly string[] {
  const all = [head, ...rows].map((row) => row.map(plain));
  const widths = head.map((_, at) => Math.max(...all.map((row) => [...(row[at] ?? "")].length)));
  const [widest = 0, ...others] = widths;
  const room = width - gap - others.reduce((sum, each) => sum + each + gap, 0);
  if (room < leastLabel) return lists(all[0] ?? [], all.slice(1));
  const label = Math.min(widest, room);
  return all.flatMap(([title = "", ...cells]) => {
    const [first = "", ...more] = wrap(title, label);
    const line = [
      padded(first, label, false),
      ...cells.map((cell, at) => padded(cell, others[at] ?? 0, true)),
    ].join(" ".repeat(gap));
    return [`  ${line}`.trimEnd(), ...more.map((each) => `    ${each}`)];
  });
}

function padded(cell: string, most: number, right: boolean): string {
  const room = " ".repeat(Math.max(0, most - [...cell].length));
  return right ? room + cell : cell + room;
}

function lists(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map(([label = "", ...cells]) =>
    listed(
      "·",
      `${label}: ${cells.map((cell, at) => `${head[at + 1]} ${cell}`).join("; ")}`,
      width,
    ),
  );
}
