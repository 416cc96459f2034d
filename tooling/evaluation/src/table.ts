/** Columns of text, the first to the left and the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** `0.97`; rounded down, so that nothing seems to reach what it does not. */
export function rate(value: number | undefined): string {
  return value === undefined ? "–" : (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
}
