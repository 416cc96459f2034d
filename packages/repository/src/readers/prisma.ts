import { wordTable } from "@planc/core";
import type { Sighting } from "../fact.ts";
import { linesOf, within } from "./lines.ts";
import type { Column, FactReader, TableReader, TableStatement } from "./reader.ts";

const reads = (path: string): boolean => path.endsWith(".prisma");
const stores: Readonly<Record<string, string>> = wordTable({
  postgresql: "PostgreSQL",
  mysql: "MySQL",
  sqlite: "SQLite",
  sqlserver: "SQL Server",
  mongodb: "MongoDB",
  cockroachdb: "CockroachDB",
});

/** The store that a Prisma schema is for. */
export const prismaStore: FactReader = {
  kind: "facts",
  reads,
  read(text) {
    let inside = false;
    for (const line of linesOf(text)) {
      if (/^\s*datasource\s/.test(line.text)) inside = true;
      const store = stores[/^\s*provider\s*=\s*"(\w{1,40})"/.exec(line.text)?.[1] ?? ""];
      if (inside && store) {
        const found: Sighting = {
          fact: { kind: "tool", name: store },
          at: within(line, line.text.trim()),
        };
        return [found];
      }
      if (/^\s*\}/.test(line.text)) inside = false;
    }
    return [];
  },
};

/** The models of a Prisma schema as tables, by the names that the database has for them. */
export const prismaModels: TableReader = {
  kind: "tables",
  reads,
  read(text) {
    const lines = [...linesOf(text)];
    const models = new Set(
      lines.flatMap(({ text: line }) => /^\s*model\s+(\w{1,100})/.exec(line)?.[1] ?? []),
    );
    const found: TableStatement[] = [];
    let open:
      | { name: string; model: string; columns: Column[]; at: readonly [number, number] }
      | undefined;
    for (const line of lines) {
      const name = /^\s*model\s+(\w{1,100})/.exec(line.text)?.[1];
      if (name !== undefined) {
        open = { name, model: name, columns: [], at: within(line, `model ${name}`) };
        continue;
      }
      if (!open) continue;
      const mapped = /^\s*@@map\(\s*(?:name:\s*)?"([^"]{1,100})"/.exec(line.text)?.[1];
      if (mapped !== undefined) open.name = mapped;
      if (/^\s*\}/.test(line.text)) {
        const { name: table, model, columns, at } = open;
        found.push({ does: "create", table, model, columns, at });
        open = undefined;
        continue;
      }
      const [, field, type, many] = /^\s*(\w{1,100})\s+(\w{1,100})(\[\]|\?)?/.exec(line.text) ?? [];
      // A field of another model's type is a relation, and its column stands beside it.
      if (field === undefined || type === undefined || models.has(type) || many === "[]") continue;
      const column = /@map\(\s*(?:name:\s*)?"([^"]{1,100})"/.exec(line.text)?.[1];
      const primary = /@id\b/.test(line.text);
      const unique = primary || /@unique\b/.test(line.text);
      const native = /@db\.(\w{1,40}(?:\([\d, ]{1,12}\))?)/.exec(line.text)?.[1];
      open.columns.push({
        name: column ?? field,
        type: native ?? type,
        ...(many === "?" ? {} : { required: true }),
        ...(unique ? { unique } : {}),
        ...(primary ? { primary } : {}),
      });
    }
    return found;
  },
};
