export interface Line {
  readonly text: string;
  /** Where it starts in the whole. */
  readonly start: number;
}

/** A line longer than this is no line that a person wrote, and is passed over. */
const longest = 4_000;

/** The lines of a text. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start <= longest) yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}

/** The place of a part of a line, which stands there once or is meant where it stands first. */
export function within(line: Line, part: string): readonly [number, number] {
  const at = Math.max(0, line.text.indexOf(part));
  return [line.start + at, line.start + Math.min(line.text.length, at + part.length)];
}
