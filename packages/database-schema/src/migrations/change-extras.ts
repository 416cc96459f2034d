import type { Extra, SchemaModel } from "../sql/schema-model.ts";
import { type Statement, statement } from "./statement.ts";

/** What else has to go and to come, in the order in which things depend on one another. */
export interface ExtraSteps {
  /** Bound to tables that change. */
  readonly undo: readonly Statement[];
  /** What tables are made with. */
  readonly before: readonly Statement[];
  /** What is made of tables. */
  readonly after: readonly Statement[];
  /** What tables were made with. */
  readonly last: readonly Statement[];
}

const first = new Set(["extension", "schema", "role", "type"]);
const order = ["extension", "schema", "role", "type", "function", "view", "trigger"];

export function extraSteps(
  from: SchemaModel,
  to: SchemaModel,
  rebuilt: ReadonlySet<string>,
): ExtraSteps {
  const was = new Map(from.extras.map((each) => [each.key, each]));
  const will = new Map(to.extras.map((each) => [each.key, each]));
  const lives = ({ table }: Extra): boolean => table === undefined || to.tables.has(table);
  const removed = from.extras.filter((each) => !will.has(each.key));
  const changed = to.extras.filter((each) => {
    const before = was.get(each.key);
    return before !== undefined && before.sql !== each.sql;
  });
  const isReplaced = ({ kind }: Extra): boolean => kind === "function";
  const added = to.extras.filter(
    (each) =>
      !was.has(each.key) ||
      (each.table !== undefined && rebuilt.has(each.table)) ||
      (rebuilt.size > 0 && each.kind === "grant"),
  );
  const isLate = ({ kind }: Extra): boolean =>
    kind === "function" || kind === "type" || kind === "schema" || kind === "extension";
  const makes = [...added, ...changed];
  const isEarly = (each: Extra): boolean =>
    first.has(each.kind) || (each.kind === "function" && /\bLANGUAGE\s+plpgsql\b/i.test(each.sql));
  return {
    undo: [
      ...[...removed].reverse().filter((each) => !isLate(each) && lives(each)),
      ...changed.filter((each) => !isReplaced(each)),
    ].flatMap(taken(from)),
    before: sorted(makes.filter(isEarly)).flatMap((each) => made(each, was.has(each.key))),
    after: makes.filter((each) => !isEarly(each)).flatMap((each) => made(each, was.has(each.key))),
    last: [...sorted(removed.filter(isLate))].reverse().flatMap(taken(from)),
  };
}

const sorted = (extras: readonly Extra[]): readonly Extra[] =>
  [...extras].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

function taken({ extras }: SchemaModel) {
  return (extra: Extra): readonly Statement[] => {
    const undo = extras.find(({ key }) => key === extra.key)?.undo;
    if (undo === undefined) return [];
    return [statement("contract", undo, locked(extra))];
  };
}

function made(extra: Extra, isThere: boolean): readonly Statement[] {
  const sql =
    extra.kind === "function" && isThere
      ? extra.sql.replace(/^CREATE (?:OR REPLACE )?/i, "CREATE OR REPLACE ")
      : extra.sql;
  return [statement("expand", sql, locked(extra))];
}

function locked({ kind, table }: Extra) {
  if (table === undefined) return {};
  return { on: [table], lock: kind === "trigger" ? ("writes" as const) : ("all" as const) };
}
