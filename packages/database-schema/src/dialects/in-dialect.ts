import type { Dialect } from "../catalog/engines.ts";
import { mysqlTable } from "../mysql/in-mysql.ts";
import { sqliteTable } from "../sqlite/in-sqlite.ts";
import type { TablePlan } from "../tables/plan.ts";

/** A table as the dialect of its store has it: planned in PostgreSQL's types, of which the others lack some. */
export function inDialect(plan: TablePlan, dialect: Dialect): TablePlan {
  switch (dialect) {
    case "postgresql":
      return plan;
    case "sqlite":
      return sqliteTable(plan);
    case "mysql":
      return mysqlTable(plan);
  }
}
