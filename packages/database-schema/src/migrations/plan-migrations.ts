import type { SchemaModel, Table } from "../sql/schema-model.ts";
import { between } from "./between.ts";
import { changesBetween, renameChanges } from "./changes.ts";
import { movement } from "./movement.ts";
import { type Renames, renamed, renameStatements } from "./renames.ts";
import type { Change, Statement } from "./statement.ts";

export interface PlannedMigration {
  readonly when: "before-release" | "after-release";
  readonly changes: readonly Change[];
  readonly forward: readonly Statement[];
  readonly backward: readonly Statement[];
}

/**
 * From one schema to another by way of a third, on which the programs of both run: one migration before the release
 * and one after it, each with its way back; of these only what there is to do.
 */
export function planMigrations(
  from: SchemaModel,
  to: SchemaModel,
  renames: Renames,
): readonly PlannedMigration[] {
  const [start, end] = bothThere(renamed(from, renames), to);
  const middle = between(start, end);
  const names = renameStatements(renames);
  const first: PlannedMigration = {
    when: "before-release",
    changes: [...renameChanges(renames), ...changesBetween(start, middle)],
    forward: [...names.forward, ...movement(start, middle).map(whileBothRun)],
    backward: [...movement(middle, start), ...names.backward],
  };
  const second: PlannedMigration = {
    when: "after-release",
    changes: changesBetween(middle, end),
    forward: movement(middle, end).map(whileNewOnesRun),
    backward: movement(end, middle),
  };
  return [first, second].filter(({ forward }) => forward.length > 0);
}

/** All that is done before the release leaves both programs what they need. */
function whileBothRun(statement: Statement): Statement {
  const { phase } = statement;
  return phase === "switch" || phase === "contract" ? { ...statement, phase: "expand" } : statement;
}

/** After the release nothing is made for programs of before. */
function whileNewOnesRun(statement: Statement): Statement {
  return statement.phase === "expand" ? { ...statement, phase: "switch" } : statement;
}

/** Tables that no file makes are there before and after: one that is not mentioned is not changed. */
function bothThere(from: SchemaModel, to: SchemaModel): readonly [SchemaModel, SchemaModel] {
  const bare = ({ name }: Table): Table => ({
    name,
    made: false,
    columns: new Map(),
    constraints: new Map(),
    indexes: new Map(),
    partitions: [],
  });
  const filled = (model: SchemaModel, other: SchemaModel): SchemaModel => ({
    ...model,
    tables: new Map([
      ...model.tables,
      ...[...other.tables.values()].flatMap((table): [string, Table][] =>
        table.made || model.tables.has(table.name) ? [] : [[table.name, bare(table)]],
      ),
    ]),
  });
  return [filled(from, to), filled(to, from)];
}
