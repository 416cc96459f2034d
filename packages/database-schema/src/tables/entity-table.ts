import { pairedOnce, type Ref, type ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { outsideIdentifier, outsideParty } from "../catalog/outside-ids.ts";
import { addedColumn, existingColumns } from "../existing/existing-columns.ts";
import { providerFields } from "../fields/account.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { assumed, derived } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { fit } from "../naming/identifier.ts";
import { type AcrossFacts, acrossOf } from "./across.ts";
import { isAddedOnly } from "./added-only.ts";
import { columnNameOf, columnOf } from "./column-of.ts";
import { directKey } from "./direct-key.ts";
import { inCurrency } from "./in-currency.ts";
import { isChecked, keyColumnOf, type Laid, type Model } from "./model.ts";
import { inOrder, stateFieldOf } from "./order-columns.ts";
import type { ColumnPlan, KeyPlan, TablePlan } from "./plan.ts";
import { purposeIn } from "./purpose.ts";
import { tenantColumn, withScope } from "./tenant-column.ts";
import { isLevel, numberOfUnit } from "./told-apart.ts";
import { togetherOf } from "./unique-together.ts";
import { withCleared, withSystemEvents } from "./with-cleared.ts";
import { withDifferences } from "./with-differences.ts";
import { withNames } from "./with-names.ts";
import { withShown } from "./with-shown.ts";

type Field = ViewOf<typeof data.field>;
/** How the comment of a table starts of which nothing is said. */
export const nothingSaid = "One row per ";

export interface EntityTableFacts extends Model, AcrossFacts {
  /** Entities that cannot be without this one, nor this one without them. */
  readonly isCircular: (from: Ref, to: Ref) => boolean;
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
  readonly attributeOf: (ref: Ref) => ViewOf<typeof brief.attribute> | undefined;
}

/** The table of an entity. */
export function entityTable(laid: Laid, facts: EntityTableFacts): TablePlan {
  const { entity, layout, existing } = laid;
  const version = facts.storeOf(layout.store)?.data.version;
  const stateField = stateFieldOf(entity, laid.fields);
  const added = inOrder(newFields(laid), stateField).flatMap((field) => {
    const plain = columnOf(field, field === stateField, version);
    const column = withScope(withShown(plain, field, laid.fields), field, laid, facts);
    const target = targetOf(field, facts);
    if (target === undefined) return [column];
    return [
      describe(withKeyType(column, target), field, laid, target, facts),
      ...partitionColumn(field, column, target),
    ];
  });
  const columns = withNames(
    inCurrency(
      existing ? [...existingColumns(laid, existing), ...added.map(addedColumn)] : added,
      laid,
      facts,
    ),
    facts.attributeOf,
  );
  const concept = facts.concepts.find(({ ref }) => ref === entity.data.concept);
  const direct = directKey(laid, facts);
  const made = [...columns, ...(direct ? [direct.column] : [])];
  return {
    data: {
      name: layout.table,
      entity: entity.ref,
      store: layout.store,
      ...(layout.owner ? { owner: layout.owner } : {}),
      comment: purposeIn(concept?.data.description, laid.fields) ?? purposeOf(laid, facts),
      ...(isAddedOnly(laid, facts) ? { addedOnly: true } : {}),
      lifecycle: existing ? (added.length > 0 ? "changed" : "existing") : "new",
    },
    columns: existing
      ? made
      : withSystemEvents(withCleared(withDifferences(made, layout.table), laid), laid),
    keys: [...keysOf(laid, facts), ...(direct ? [direct.key] : [])],
    why: existing
      ? derived("table-exists", [entity.ref, existing.ref])
      : derived("table-per-entity", [entity.ref, layout.store]),
  };
}

function purposeOf({ entity, fields }: Laid, facts: Model): string {
  const linked = fields.flatMap((field) => targetOf(field, facts)?.layout.table ?? []);
  if (entity.data.listedBy && linked.length === 2) {
    const whole = fields.find(({ data }) => data.references?.onDelete === "cascade");
    const of = (whole && targetOf(whole, facts)?.layout.table) ?? linked[0];
    return `Lines of ${of}, each of ${linked.find((each) => each !== of) ?? of}.`;
  }
  if (entity.data.concept === undefined && linked.length === 2) {
    return `Links ${linked.join(" and ")}, one row per pair.`;
  }
  return `${nothingSaid}${entity.data.name.toLowerCase()}.`;
}

/** Those that no column is there for. */
function newFields({ fields }: Laid): readonly Field[] {
  return fields.filter(({ data }) => data.existing === undefined);
}

/** A reference has the type of the key that it refers to. */
function withKeyType(column: ColumnPlan, { existing }: Laid): ColumnPlan {
  const type = existing?.key?.sql;
  return type === undefined ? column : { ...column, data: { ...column.data, type } };
}

function targetOf({ data: { references } }: Field, { laid }: Model): Laid | undefined {
  return references && laid.get(references.entity);
}

/** Says so where no foreign key can check the reference. */
function describe(
  column: ColumnPlan,
  { data: { references } }: Field,
  from: Laid,
  to: Laid,
  facts: EntityTableFacts,
): ColumnPlan {
  const { components, storeOf } = facts;
  if (!references || isChecked(from, to, facts)) return column;
  if (to.existing && !to.existing.key) {
    const comment = `Which ${to.entity.data.name.toLowerCase()}: the key of ${to.layout.table} was not read from ${to.existing.place}, so no foreign key checks it.`;
    return { ...column, data: { ...column.data, comment } };
  }
  const across = acrossOf(references, from, to, facts);
  if (across) {
    const keeper = components.find(({ ref }) => ref === across.keptBy);
    const programs = keeper?.data.kind === "function" ? "functions" : "services";
    const comment = `Id of ${to.entity.data.name.toLowerCase()} in ${to.layout.table}, without a foreign key, as none crosses ${programs}. ${across.inStep} ${across.whenDeleted}`;
    return { ...column, data: { ...column.data, comment, across } };
  }
  const owner = components.find(({ ref }) => ref === to.layout.owner)?.data.name;
  const store = storeOf(to.layout.store);
  const isElsewhere = from.layout.store !== to.layout.store;
  const whose =
    (isElsewhere ? undefined : owner) ?? (store && engineName(store)) ?? "another store";
  const comment = `Id of ${to.entity.data.name.toLowerCase()} in ${to.layout.table}, kept by ${whose}: no foreign key reaches it.`;
  return { ...column, data: { ...column.data, comment } };
}

/** A partitioned table is referred to by its id and the date that it is split by. */
function partitionColumn(field: Field, column: ColumnPlan, to: Laid): readonly ColumnPlan[] {
  if (to.layout.partition === undefined) return [];
  return [
    {
      data: {
        name: partitionColumnName(field, to.layout.partition.by),
        type: "timestamptz",
        logical: "timestamp",
        nullable: column.data.nullable,
        comment: `${to.layout.partition.by} of that row of ${to.layout.table}: part of its key, as the table is split by month.`,
        generated: true,
      },
      why: derived("column-of-partition", [field.ref, to.entity.ref]),
    },
  ];
}

function partitionColumnName(field: Field, by: string): string {
  return fit(columnNameOf(field).replace(/_id$/, ""), by);
}

function keysOf(laid: Laid, facts: EntityTableFacts): readonly KeyPlan[] {
  const { entity, layout, existing } = laid;
  const { table } = layout;
  const fields = newFields(laid);
  const byPart = layout.partition === undefined ? [] : [layout.partition.by];
  const references = fields.filter((field) => field.data.references);
  const hasId = fields.some(({ data: { name } }) => name === systemFieldNames.id);
  const primary = existing
    ? existing.key
      ? [existing.key.name]
      : []
    : hasId
      ? ["id"]
      : references.map(columnNameOf);
  const keys: KeyPlan[] =
    primary.length === 0
      ? []
      : [
          {
            name: fit(table, "pkey"),
            kind: "primary",
            columns: [...primary, ...byPart],
            why: existing
              ? derived("column-exists", [existing.ref, entity.ref])
              : derived("primary-key", [entity.ref]),
          },
        ];
  const tenant = tenantColumn(laid, facts);
  const unique = (columns: readonly string[], why: KeyPlan["why"]): void => {
    const name = fit(table, ...columns, "key");
    // What the text states is not assumed once more.
    if (keys.some((each) => each.name === name)) return;
    keys.push({ name, kind: "unique", columns: [...columns, ...byPart], why });
  };
  // A partitioned table cannot: its unique keeper does.
  const single = layout.partition ? [] : fields.filter(({ data }) => data.unique);
  for (const field of single) {
    const scope = tenant === undefined || field.data.references ? [] : [tenant];
    unique([...scope, columnNameOf(field)], derived("unique-key", [field.ref]));
  }
  // Those of which some were called off have an index instead.
  const whole = layout.partition
    ? []
    : togetherOf(entity, laid.fields, facts.uniqueness).filter(
        ({ unless }) => unless === undefined,
      );
  for (const { rule, fields: own } of whole) {
    if (!own.some((field) => fields.includes(field))) continue;
    const from = own.map(({ ref }) => ref);
    unique(own.map(columnNameOf), derived("unique-together", [rule.ref, ...from]));
  }
  const signing = layout.partition ? [] : providerFields(entity.id, fields);
  if (signing.length > 0) {
    unique(
      signing.map(columnNameOf),
      derived(
        "account-of-provider",
        signing.map(({ ref }) => ref),
      ),
    );
  }
  const known = outsideId(fields);
  if (known && layout.partition === undefined) {
    unique(
      known.map(columnNameOf),
      derived(
        "outside-id-once",
        known.map(({ ref }) => ref),
      ),
    );
  }
  const unit = layout.partition === undefined ? numberOfUnit(laid, facts) : undefined;
  if (unit?.some((field) => fields.includes(field))) {
    const reason = `A ${entity.data.name.toLowerCase()} is one of its kind: its ${unit[1].data.name} tells it from others of the same ${unit[0].data.name}.`;
    const from = unit.map(({ ref }) => ref);
    unique(unit.map(columnNameOf), assumed("unit-told-apart", reason, from));
  }
  const apart = fields.filter((each) => columnNameOf(each) !== tenant);
  const paired = pairedOnce(entity, apart, {
    concepts: facts.concepts,
    entities: [...facts.laid.values()].map((each) => each.entity),
  });
  const level = isLevel(laid) ? apart.filter(({ data }) => data.references && data.required) : [];
  const joined = paired.length > 0 ? paired : level;
  const told = new Set(whole.flatMap(({ fields: own }) => own.map(({ ref }) => ref)));
  if (hasId && joined.length > 1 && joined.some(({ ref }) => !told.has(ref))) {
    const reason = `Nothing says that ${entity.data.name.toLowerCase()} may repeat for the same two.`;
    const from = joined.map(({ ref }) => ref);
    unique(joined.map(columnNameOf), assumed("pair-once", reason, from));
  }
  return [...keys, ...references.flatMap((field) => foreignKey(field, laid, facts))];
}

/** The field for a party outside, and the one for what that party calls it. */
function outsideId(fields: readonly Field[]): readonly [Field, Field] | undefined {
  const plain = fields.filter(({ data: { references, unique } }) => !references && !unique);
  const party = plain.find(({ data: { name } }) => outsideParty.test(name));
  const id = plain.find(({ data: { name } }) => outsideIdentifier.test(name));
  return party && id && [party, id];
}

function foreignKey(field: Field, from: Laid, facts: EntityTableFacts): readonly KeyPlan[] {
  const to = targetOf(field, facts);
  const { references, required } = field.data;
  if (to === undefined || references === undefined) return [];
  if (!isChecked(from, to, facts)) return [];
  const by = to.layout.partition?.by;
  const columns = [columnNameOf(field), ...(by ? [partitionColumnName(field, by)] : [])];
  const { onDelete, because } = references;
  return [
    {
      name: fit(from.layout.table, columnNameOf(field), "fkey"),
      kind: "foreign",
      columns,
      references: {
        table: to.layout.table,
        columns: by ? ["id", by] : [keyColumnOf(to)],
        onDelete,
        because,
      },
      ...(required && facts.isCircular(from.entity.ref, to.entity.ref) ? { deferrable: true } : {}),
      why: derived("foreign-key", [field.ref, to.entity.ref]),
    },
  ];
}
