import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { isName, tokensOf } from "../sql/tokens.ts";
import { fileTitle } from "./naming.ts";
import { migrationText } from "./render.ts";
import type { Statement } from "./statement.ts";

type Migration = DataOf<typeof data.migration>;

export interface MigrationFileOf {
  readonly path: string;
  readonly direction: "up" | "down";
  readonly text: string;
}

/** The files of a migration: two, or two for each schema on a server of its own that it changes. */
export function filesOf(migration: Migration): readonly MigrationFileOf[] {
  const { apart, folder, when, guarded = false, forward, backward } = migration;
  const title = fileTitle(migration);
  const both = (where: string, up: readonly Statement[], down: readonly Statement[]) =>
    [["up", up] as const, ["down", down] as const].map(([direction, statements]) => ({
      path: `${where}/${title}.${direction}.sql`,
      direction,
      text: migrationText({ title, when, direction, statements, guarded }),
    }));
  if (!apart) return both(folder, forward, backward);
  return apart.flatMap((schema) => {
    const own = (statements: readonly Statement[]): readonly Statement[] =>
      statements.filter((each) => {
        const named = schemasIn(each.sql, apart);
        return named.length === 0 || named.includes(schema);
      });
    const changes = [...forward, ...backward].some(({ sql }) =>
      schemasIn(sql, apart).includes(schema),
    );
    const base = folder.replace(/\/migrations$/, "");
    const where = `${base}/${schema.replaceAll("_", "-")}/migrations`;
    return changes ? both(where, own(forward), own(backward)) : [];
  });
}

/** The schemas that a statement names: `orders.lines`, `SCHEMA orders`, `search_path = orders`. */
function schemasIn(sql: string, schemas: readonly string[]): readonly string[] {
  const tokens = tokensOf(sql);
  const named = new Set(
    tokens.flatMap((token, at) => {
      if (!isName(token)) return [];
      const before = tokens[at - 1]?.text.toUpperCase();
      const isSchema = tokens[at + 1]?.text === "." || before === "SCHEMA" || before === "=";
      return isSchema ? [token.text.replace(/^"|"$/g, "")] : [];
    }),
  );
  return schemas.filter((each) => named.has(each));
}
