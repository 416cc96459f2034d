import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { type Document, type LineCounter, visit } from "yaml";

/** What the system's codes mean to whoever named the file. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
};

/** Why a file cannot be read, without the path of the machine that the system puts into it. */
export function readFault(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const known = typeof code === "string" ? meanings[code] : undefined;
  return known ?? firstLine(error).replace(/[, ]*(?:open |stat )?'[^']*'$/, "");
}

/** Why a program cannot be run, with the line where the error tells one. */
export function programFault(error: unknown, file: string): string {
  const folder = dirname(file);
  const text = firstLine(error)
    .replaceAll(`${pathToFileURL(folder).href}/`, "")
    .replaceAll(`${folder}/`, "");
  const line = lineIn(error, file);
  return line === undefined ? text : `line ${line}: ${text}`;
}

function lineIn(error: unknown, file: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const name of [pathToFileURL(file).href, file]) {
    const at = stack.indexOf(`${name}:`);
    const line = at === -1 ? undefined : /^\d+/.exec(stack.slice(at + name.length + 1))?.[0];
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The first alias of a document: none is followed, as a few can stand for a whole memory of values. */
export function aliasFault(document: Document.Parsed, lines: LineCounter): string | undefined {
  let told: string | undefined;
  visit(document, {
    Alias: (_, alias) => {
      const line = alias.range ? `line ${lines.linePos(alias.range[0]).line}: ` : "";
      told = `${line}*${alias.source} is a YAML alias, and none is followed; write out what it stands for`;
      return visit.BREAK;
    },
  });
  return told;
}

/** The first line of an error, without what ends a sentence. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ""] = text.split("\n");
  return line.replace(/[.:]+$/, "");
}
