// Only where a statement begins, so that the words in a string are not taken for an import.
const specifier = /(?:^\s*(?:import|export)\b[^"';]*?\bfrom|^\s*import|\bimport\()\s*"([^"\n]+)"/gm;

// A source text that a program writes is not its own.
const writtenText = /`(?:[^`\\]|\\.)*`/gs;

/** The packages a source text imports by name: no relative ones, none of Node's own. */
export function importedPackages(source: string): string[] {
  const names = [...source.replace(writtenText, "``").matchAll(specifier)]
    .map(([, path = ""]) => path)
    .filter((path) => !path.startsWith(".") && !path.startsWith("node:"))
    .map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
  return [...new Set(names)].sort();
}
