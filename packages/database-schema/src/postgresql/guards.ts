import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { columnList, columnName } from "./clauses.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";

type Guard = ViewOf<typeof data.guard>;
type Rule = Guard["data"]["rule"];
type Triggered = Extract<Rule, { kind: "moves" | "acyclic" | "kept-apart" | "added-only" }>;
type Shared = Exclude<Triggered["kind"], "kept-apart">;

/** A trigger function that the rules of one kind share; each schema has its own. */
const functions: Readonly<Record<Shared, readonly [name: string, ...body: string[]]>> = {
  moves: [
    "refuse_move",
    "BEGIN",
    "  RAISE check_violation USING",
    "    MESSAGE = format('%s of %s does not go from %s to %s', TG_ARGV[0], TG_TABLE_NAME, to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]),",
    "    SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = TG_ARGV[0], CONSTRAINT = TG_NAME;",
    "END",
  ],
  acyclic: [
    "refuse_circle",
    "DECLARE",
    "  own text := to_jsonb(NEW) ->> TG_ARGV[1];",
    "  is_above boolean;",
    "BEGIN",
    "  -- Two moves at once could close a circle of which neither sees the other half.",
    "  IF TG_OP = 'UPDATE' THEN PERFORM pg_advisory_xact_lock(TG_RELID::bigint); END IF;",
    "  EXECUTE format(",
    "    'WITH RECURSIVE above(id) AS (SELECT $1::%3$s UNION SELECT t.%1$I FROM %2$s t JOIN above a ON t.%4$I = a.id'",
    "    ' WHERE t.%1$I IS NOT NULL) SELECT EXISTS (SELECT FROM above WHERE id = $2::%3$s)',",
    "    TG_ARGV[0], TG_RELID::regclass, TG_ARGV[2], TG_ARGV[1]",
    "  ) INTO is_above USING to_jsonb(NEW) ->> TG_ARGV[0], own;",
    "  IF is_above THEN",
    "    RAISE check_violation USING",
    "      MESSAGE = format('%s of %s would make it stand above itself', TG_ARGV[0], TG_TABLE_NAME),",
    "      SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = TG_ARGV[0], CONSTRAINT = TG_NAME;",
    "  END IF;",
    "  RETURN NEW;",
    "END",
  ],
  "added-only": [
    "refuse_change",
    "BEGIN",
    "  IF TG_OP = 'DELETE' AND TG_NARGS = 2 AND (to_jsonb(OLD) ->> TG_ARGV[0])::timestamptz < now() - TG_ARGV[1]::interval THEN",
    "    RETURN OLD;",
    "  END IF;",
    "  RAISE check_violation USING",
    "    MESSAGE = format('rows of %s are only added', TG_TABLE_NAME),",
    "    SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;",
    "END",
  ],
};

const says: Readonly<Record<Shared, string>> = {
  moves:
    "-- Called for a change of state that the life cycle does not have: which ones those are stands in each trigger.",
  acyclic: "-- Refuses a row that would stand above itself.",
  "added-only":
    "-- Keeps rows as they were added, until they are older than a trigger says; what foreign keys do is no change by anybody.",
};

/** The functions that the triggers of these tables need, in the schema of their table. */
export function guardFunctions(
  views: readonly TableView[],
  guards: readonly Guard[],
): readonly string[] {
  const made = new Map<string, { readonly says: string; readonly body: readonly string[] }>();
  for (const { view, guard, rule } of triggersOf(views, guards)) {
    const [, ...body] = rule.kind === "kept-apart" ? [] : functions[rule.kind];
    made.set(
      nameOf(rule, view, guard),
      rule.kind === "kept-apart" ? keeping(rule, view, views) : { says: says[rule.kind], body },
    );
  }
  return [...made]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { says: comment, body }]) => [
      comment,
      `CREATE FUNCTION ${tableIdentifier(name)}() RETURNS trigger LANGUAGE plpgsql AS $body$`,
      ...body,
      "$body$;",
      "",
    ]);
}

/** Writes each value, with the key of its row, into the table whose primary key it is. */
function keeping(
  rule: Extract<Rule, { kind: "kept-apart" }>,
  view: TableView,
  views: readonly TableView[],
) {
  const keeper = views.find(({ table }) => table.ref === rule.keeper);
  const kept = tableIdentifier(keeper?.table.data.name ?? rule.keeper);
  const own = [...(rule.within ?? []), rule.column].map((ref) => columnName(ref, view));
  const names = own.map(identifier);
  const to = keeper?.keys.find(({ data }) => data.references?.table === view.table.ref)?.data;
  const into = (to?.columns ?? []).map((ref) => identifier(keeper ? columnName(ref, keeper) : ref));
  const from = (to?.references?.columns ?? []).map((ref) => identifier(columnName(ref, view)));
  return {
    says: `-- Writes ${remark(own.join(", "))} of ${remark(view.table.data.name)} where one value comes once: a second one is refused there.`,
    body: [
      "BEGIN",
      `  IF TG_OP = 'UPDATE' THEN DELETE FROM ${kept} WHERE ${names.map((each) => `${each} = OLD.${each}`).join(" AND ")}; END IF;`,
      `  IF ${names.map((each) => `NEW.${each} IS NOT NULL`).join(" AND ")} THEN`,
      `    INSERT INTO ${kept} (${[...names, ...into].join(", ")})`,
      `    VALUES (${[...names, ...from].map((each) => `NEW.${each}`).join(", ")});`,
      "  END IF;",
      "  RETURN NULL;",
      "END",
    ],
  };
}

/** The triggers, one per rule. */
export function guardTriggers(
  views: readonly TableView[],
  guards: readonly Guard[],
): readonly string[] {
  return triggersOf(views, guards).flatMap(({ view, guard, rule }) => {
    const table = tableIdentifier(view.table.data.name);
    const called = (...args: readonly string[]) =>
      `EXECUTE FUNCTION ${tableIdentifier(nameOf(rule, view, guard))}(${args.map(literal).join(", ")});`;
    if (rule.kind === "added-only") {
      return [
        "",
        // By name, so that a migration may fill a column that this one does not know yet.
        `CREATE TRIGGER ${identifier(guard.data.name)} BEFORE DELETE OR UPDATE OF ${columnList(rule.columns, view)} ON ${table}`,
        `FOR EACH ROW WHEN (pg_trigger_depth() = 0) ${called(
          ...(rule.past ? [columnName(rule.past.column, view), `${rule.past.days} days`] : []),
        )}`,
        "",
        // What empties a table at once asks no trigger of rows.
        `CREATE TRIGGER ${identifier(truncateName(guard))} BEFORE TRUNCATE ON ${table}`,
        `FOR EACH STATEMENT ${called()}`,
      ];
    }
    const column = identifier(columnName(rule.column, view));
    const bare = columnName(rule.column, view);
    if (rule.kind === "kept-apart") {
      return [
        "",
        `CREATE TRIGGER ${identifier(guard.data.name)} AFTER INSERT OR UPDATE OF ${columnList([...(rule.within ?? []), rule.column], view)} ON ${table}`,
        `FOR EACH ROW ${called()}`,
      ];
    }
    if (rule.kind === "acyclic") {
      const key = view.columns.find(({ ref }) => ref === rule.key)?.data;
      return [
        "",
        `CREATE TRIGGER ${identifier(guard.data.name)} BEFORE INSERT OR UPDATE OF ${column} ON ${table}`,
        `FOR EACH ROW WHEN (NEW.${column} IS NOT NULL)`,
        called(bare, key?.name ?? "id", key?.type ?? "uuid"),
      ];
    }
    const pairs = rule.moves.flatMap(({ from, to }) =>
      to.length === 0
        ? []
        : `      (OLD.${column} = ${literal(from)} AND NEW.${column} ${
            to.length === 1 ? `= ${literal(to[0] ?? "")}` : `IN (${to.map(literal).join(", ")})`
          })`,
    );
    return [
      "",
      `CREATE TRIGGER ${identifier(guard.data.name)} BEFORE UPDATE OF ${column} ON ${table}`,
      `FOR EACH ROW WHEN (OLD.${column} <> NEW.${column} AND NOT (`,
      pairs.join(" OR\n"),
      `    )) ${called(bare)}`,
    ];
  });
}

function triggersOf(views: readonly TableView[], guards: readonly Guard[]) {
  return views.flatMap((view) =>
    guards.flatMap((guard) => {
      const { rule, table } = guard.data;
      return table === view.table.ref && isTriggered(rule) ? [{ view, guard, rule }] : [];
    }),
  );
}

/** Whether a trigger keeps it, and no condition of the table. */
export function isTriggered(rule: Rule): rule is Triggered {
  return (
    rule.kind === "moves" ||
    rule.kind === "acyclic" ||
    rule.kind === "kept-apart" ||
    rule.kind === "added-only"
  );
}

/** The trigger that keeps a table from being emptied, beside the one that keeps its rows. */
export function truncateName({ data: { name } }: Guard): string {
  return fit(name, "truncate");
}

function nameOf({ kind }: Triggered, { table }: TableView, { data: { name } }: Guard): string {
  const schema = table.data.name.slice(0, table.data.name.lastIndexOf(".") + 1);
  return `${schema}${kind === "kept-apart" ? fit("keep", name) : functions[kind][0]}`;
}

/** How many triggers a database has for these rules. */
export function countedTriggers(views: readonly TableView[], guards: readonly Guard[]): number {
  return triggersOf(views, guards).reduce(
    (sum, { rule }) => sum + (rule.kind === "added-only" ? 2 : 1),
    0,
  );
}
