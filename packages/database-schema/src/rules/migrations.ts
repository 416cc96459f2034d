import { type DataOf, listed } from "@planc/core";
import { data } from "@planc/core/ir";
import { locks } from "../catalog/postgresql-locks.ts";
import { rule } from "../kit.ts";
import { fileTitle } from "../migrations/naming.ts";
import { newest } from "../migrations/newest.ts";
import { plain } from "../migrations/statement.ts";

type Statement = DataOf<typeof data.migration>["forward"][number];

/** Names that a message can carry. */
const most = 4;

/** What a migration of this plan takes away, asks for or locks. Those of earlier plans were judged with them. */
export const migrationRisks = rule("migration-risks", {
  reads: { migrations: data.migration },
  check: ({ migrations, report }) => {
    for (const { ref, data: of } of newest(migrations)) {
      const migration = fileTitle(of);
      const { forward } = of;
      const lost = forward.flatMap(({ loses }) => loses ?? []);
      if (lost.length > 0) report("migration-loses", { migration, lost: few(lost) }, { ref });
      const asked = forward.flatMap(({ asks }) =>
        asks ? [`${plain(asks.table)}.${plain(asks.column)}`] : [],
      );
      if (asked.length > 0) report("migration-asks", { migration, column: few(asked) }, { ref });
      const names = of.changes
        .filter(({ what, kind }) => what === "renamed" && (kind === "table" || kind === "column"))
        .map(({ table, name, kind, from = "" }) =>
          kind === "table" ? from : `${table}.${from || name}`,
        );
      if (names.length > 0) report("migration-renames", { migration, names: few(names) }, { ref });
      const rewritten = tablesWhere(
        forward,
        ({ lock, work }) => lock === locks.all && work === "rewrite",
      );
      if (rewritten.length > 0) {
        report("migration-rewrites", { migration, table: few(rewritten) }, { ref });
      }
      const blocked = tablesWhere(
        forward,
        ({ lock, work }) =>
          (work === "scan" || work === "build") &&
          (lock === locks.all || lock === locks.writes || lock === locks.index),
      );
      if (blocked.length > 0) {
        report("migration-blocks-writes", { migration, table: few(blocked) }, { ref });
      }
    }
  },
});

function tablesWhere(
  statements: readonly Statement[],
  isMeant: (statement: Statement) => boolean,
): readonly string[] {
  return [...new Set(statements.filter(isMeant).flatMap(({ on }) => on.slice(0, 1).map(plain)))];
}

function few(all: readonly string[]): string {
  const once = [...new Set(all)];
  if (once.length <= most) return listed(once);
  return `${once.slice(0, most - 1).join(", ")} and ${once.length - most + 1} more`;
}
