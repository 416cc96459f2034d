/** Where a value stands in a configuration: `["plugins", "@acme/policy", "strict"]`. */
export type Path = readonly string[];

/** `plugins.@acme/policy.strict`; a key with a dot or a quote in it is quoted. */
export function showPath(path: Path): string {
  return path.map((key) => (/[."]/.test(key) || key === "" ? JSON.stringify(key) : key)).join(".");
}

/** Reads what `showPath` writes; nothing where a quote is not closed or a key is empty. */
export function readPath(text: string): Path | undefined {
  const path: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text.charAt(at) === '"' ? /"(?:[^"\\]|\\.)*"/y : /[^."]+/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text)?.[0];
    if (found === undefined) return undefined;
    const key = found.startsWith('"') ? unquoted(found) : found;
    if (key === undefined) return undefined;
    path.push(key);
    at += found.length;
    if (at === text.length) return path;
    if (text.charAt(at) !== ".") return undefined;
    at += 1;
  }
  return undefined;
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether one is the other, or stands above it. */
export function holds(above: Path, path: Path): boolean {
  return above.length <= path.length && above.every((key, at) => key === path[at]);
}
