import { suggest } from "@planc/core";
import { CsvError, parse } from "csv-parse/sync";
import type { RadarProblem, Row } from "./read-radar.ts";

/** Columns of the usual form, by how a header spells them without regard to case. */
const columns = ["name", "ring", "quadrant", "isNew", "description", "status"] as const;
const byName = new Map<string, string>(columns.map((each) => [each.toLowerCase(), each]));
const needed = ["name", "ring"];

interface Read {
  readonly rows: readonly Row[];
  readonly problems: readonly RadarProblem[];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export function readCsv(text: string): Read {
  const separator = otherSeparator(text);
  if (separator !== undefined) {
    const message = `The header is separated by ${separator}; separate the cells of a radar by commas`;
    return { rows: [], problems: [{ line: 1, message }] };
  }
  const lines: Line[] = [];
  let last = 0;
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
      on_record: (cells: readonly string[], { lines: end }) => {
        // A cell in quotes may hold several lines, and the parser stands at the end of the last.
        const within = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
        lines.push({ line: end - within, cells });
        last = end;
        return null;
      },
    });
  } catch (error) {
    const line = last + 1;
    const message = error instanceof CsvError ? error.message : "It is no CSV";
    return { rows: [], problems: [{ line, message: message.replace(/ at line \d+.*$/, "") }] };
  }
  const [header, ...rest] = lines;
  if (!header) return { rows: [], problems: [] };
  const names = header.cells.map((cell) => byName.get(cell.trim().toLowerCase()));
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const said = header.cells.map((cell) => cell.trim());
    const problems = missing.map((name) => {
      const near = suggest(name, said);
      const meant = near === undefined ? "" : `; is ${near} meant for it`;
      return { line: header.line, message: `The header has no column ${name}${meant}` };
    });
    return { rows: [], problems };
  }
  const problems: RadarProblem[] = [];
  const rows = rest.flatMap(({ line, cells }): Row[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (cells.length > names.length) {
      const message = `${cells.length} cells where the header has ${names.length}: put a cell with a comma into quotes`;
      problems.push({ line, message });
      return [];
    }
    const pairs = cells.flatMap((cell, at): [string, string][] => {
      const name = names[at];
      return name !== undefined && cell.trim() !== "" ? [[name, cell.trim()]] : [];
    });
    return [{ line, value: Object.fromEntries(pairs) }];
  });
  return { rows, problems };
}

const others = [
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "upright lines"],
] as const;

/** What a spreadsheet of another setting puts between cells, where the header has its names that way alone. */
function otherSeparator(text: string): string | undefined {
  const [header = ""] = text.replace(/^\uFEFF?\s*/, "").split(/\r?\n/, 1);
  const has = (separator: string) => {
    const cells = header.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ""));
    return cells.length > 1 && cells.some((cell) => byName.has(cell.toLowerCase()));
  };
  return has(",") ? undefined : others.find(([separator]) => has(separator))?.[1];
}
