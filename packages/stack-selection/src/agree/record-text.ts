/** What of a record says how things are: its outcome, consequences and confirmation, a line each. */
export function judgedLines(markdown: string): readonly string[] {
  let judged = false;
  const lines: string[] = [];
  for (const line of markdown.split("\n")) {
    if (line.startsWith("## ")) judged = line.trim() === "## Decision Outcome";
    else if (judged && line.trim() !== "" && !line.startsWith("#")) lines.push(plain(line));
  }
  return lines;
}

/** Without the marks of Markdown: escapes, code, emphasis, and links, of which their text stays. */
function plain(line: string): string {
  return line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|<>~&-])/g, "$1")
    .replace(/[*`]/g, "")
    .replace(/^\s*-\s+/, "")
    .trim();
}

const around = 60;

/** The words around a place, so that it is found in the record. */
export function excerpt(line: string, index: number, length: number): string {
  const from = Math.max(0, index - around);
  const to = Math.min(line.length, index + length + around);
  const cut = line.slice(from, to);
  const start = from === 0 ? cut : `…${cut.replace(/^\S*\s/, "")}`;
  return to === line.length ? start : `${start.replace(/\s\S*$/, "")}…`;
}
