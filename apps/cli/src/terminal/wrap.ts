/** Breaks text at blanks so that no line is wider than `width` where it can be helped. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plain(text).trim().split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Text under a label of fixed width: `label     first line`, later lines aligned below it. */
export function labelled(
  label: string,
  text: string,
  { indent = 2, column = 12, width = 80 } = {},
): string {
  const room = width - column;
  const head = " ".repeat(indent) + plain(label);
  return wrap(text, room)
    .map((line, at) => `${(at === 0 ? head : "").padEnd(column)}${line}`)
    .join("\n");
}

/** Text behind a mark, later lines aligned with it: `  + first line`. */
export function listed(mark: string, text: string, width = 80): string {
  return wrap(text, width - 4)
    .map((line, at) => `${at === 0 ? `  ${mark} ` : "    "}${line}`)
    .join("\n");
}

/** Without what a terminal would obey: plans and configurations may say anything. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
