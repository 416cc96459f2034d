import { beginningOf, type Ref, type TenantScope, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { has, isThere, type TableView } from "../access/table-view.ts";
import { accountId } from "../fields/account.ts";
import { numberRules } from "../guards/beside-others.ts";
import { type MomentRule, momentRules } from "../guards/moment-of-state.ts";
import { choicesOf } from "../guards/one-of.ts";
import { inOrderOfReference } from "../postgresql/order-tables.ts";
import { type Reference, referencesFrom } from "../volume/references.ts";
import { withoutDangling } from "./dangling.ts";
import { ownerFor } from "./first-members.ts";
import { waysThrough } from "./life-cycle.ts";
import { literalFor, uuidOf } from "./literals.ts";
import { withNumbers } from "./with-numbers.ts";
import type { SeedWords } from "./words.ts";

type Column = ViewOf<typeof data.column>;

export interface SeedRow {
  /** Values as SQL, by column; a column that is left out is empty. */
  readonly values: ReadonlyMap<Ref, string>;
  /** States that it goes through after the first. */
  readonly way: readonly string[];
  /** The tenant whose it is, from 0; nothing where it is nobody's. */
  readonly tenant?: number | undefined;
}
export interface SeedTable {
  readonly view: TableView;
  readonly columns: readonly Column[];
  readonly state?: Column | undefined;
  /** Moments that come and go with the state. */
  readonly moments: readonly MomentRule[];
  readonly rows: readonly SeedRow[];
}

export interface SeedFacts {
  readonly views: readonly TableView[];
  readonly indexes: readonly ViewOf<typeof data.index>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly guards: readonly ViewOf<typeof data.guard>[];
  readonly scope?: TenantScope | undefined;
  readonly words: SeedWords;
}

/** The tenants whose rows a seed has, as far as there are tenants. */
const tenants = 2;
/** Rows of what refers to nothing, and of what does. */
const few = 3;
const more = 4;
/** Monday morning; the rows of a table are made an hour apart. */
const begin = Date.UTC(2026, 0, 5, 8);
const hour = 3_600_000;

/** A few rows of each thing, in order of reference, whose references, limits and keys hold. */
export function seedRows(facts: SeedFacts): readonly SeedTable[] {
  const ordered = inOrderOfReference(facts.views).filter(
    (view) => view.table.data.entity !== undefined && !isThere(view),
  );
  const made = new Map<Ref, SeedTable>();
  for (const view of ordered) {
    const table = tableOf(view, ordered, made, facts);
    if (table.rows.length > 0) made.set(view.table.ref, table);
  }
  return withoutDangling([...made.values()], ordered);
}

function tableOf(
  view: TableView,
  ordered: readonly TableView[],
  made: ReadonlyMap<Ref, SeedTable>,
  { views, indexes, entities, scope, guards, words }: SeedFacts,
): SeedTable {
  const entity = entities.find(({ ref }) => ref === view.table.data.entity);
  const references = referencesFrom(view, views);
  const choices = choicesOf(references, guards);
  const number = views.indexOf(view) + 1;
  const day = ordered.indexOf(view);
  const isRoot = scope?.root?.ref === view.table.ref;
  const isOwn = (list: readonly { readonly table: { readonly ref: Ref } }[] = []) =>
    list.some(({ table }) => table.ref === view.table.ref);
  const isShared = !isRoot && !isOwn(scope?.own) && !isOwn(scope?.through);
  // A life cycle that is kept says which column it is in, whatever that is called.
  const moved = guards.flatMap(({ data: { table, rule } }) =>
    table === view.table.ref && rule.kind === "moves" ? [rule.column] : [],
  );
  const stated =
    view.columns.find(({ ref }) => moved.includes(ref)) ??
    view.columns.find(
      ({ data: { name, values } }) => values && (name === "status" || name === "state"),
    );
  const ways = entity?.data.states && waysThrough(entity.data.states, stated?.data.values ?? []);
  const state = ways && ways.length > 0 ? stated : undefined;
  const sets = uniqueSets(view, indexes);
  const alone = new Set<Ref>(sets.flat());
  const taken = sets.map(() => new Set<string>());
  const count = isRoot
    ? tenants
    : references.some(({ toSelf }) => !toSelf) || entity?.id === accountId
      ? more
      : few;
  const rows: SeedRow[] = [];
  const counted = numberRules(view, guards).map(({ rule }) => rule);
  const columns = view.columns.filter(
    ({ data }) => !/^bigserial$| auto_increment$/.test(data.type) || isKey(data, view),
  );

  const rowOf = (at: number, tenant: number | undefined, attempt: number): SeedRow | undefined => {
    const madeAt = new Date(begin + day * 24 * hour + rows.length * hour);
    const values = new Map<Ref, string>();
    const way = ways?.[at % ways.length] ?? [];
    for (const [nth, reference] of references.entries()) {
      // Each goes through the others in its own order; the last gives way where a key asks for it.
      const turned = at + nth + (nth === references.length - 1 ? attempt : 0);
      const choice = choices.find((each) => each.includes(reference));
      if (choice && reference !== chosen(choice, at, tenant)) continue;
      const found =
        (attempt === 0 && ownerFor(reference, references, values, made)) ||
        parentOf(reference, turned, tenant);
      if (found === "none") {
        if (choice) return undefined;
        continue;
      }
      if (found === undefined) return undefined;
      for (const [column, value] of found) values.set(column, value);
    }
    for (const column of columns) {
      const { ref, data } = column;
      if (references.some((each) => each.columns.includes(column)) || data.difference) continue;
      const isTenant =
        scope !== undefined &&
        scope.root === undefined &&
        scope.own.some((each) => each.column.ref === ref);
      const value = isTenant
        ? tenantLiteral(tenant ?? 0, data, words)
        : column === state
          ? words.literal(way[0] ?? "")
          : isKey(data, view) && data.logical === "uuid"
            ? words.uuid(uuidOf(number, rows.length))
            : isKey(data, view) && data.logical === "integer"
              ? String(rows.length + 1)
              : momentOr(column, view, madeAt, words, () =>
                  data.generated && data.default !== undefined
                    ? words.fallback(data)
                    : literalFor(
                        data,
                        {
                          thing: entity?.data.name ?? view.table.id,
                          at: at + (tenant ?? 0) * more,
                          madeAt,
                          apart: alone.has(ref) ? attempt : 0,
                          alone: alone.has(ref),
                        },
                        words,
                      ),
                );
      if (value !== undefined) values.set(ref, value);
      // No value that a seed has is within its limits.
      else if (!data.nullable && data.default === undefined) return undefined;
    }
    for (const { ref, data } of columns) {
      const { column, value } = data.thereWhile ?? {};
      if (column && value && values.get(column) !== words.literal(value)) values.delete(ref);
      const apart = data.absentWhile;
      if (apart && values.get(apart.column) === words.literal(apart.value)) values.delete(ref);
    }
    return {
      values: withNumbers(values, counted),
      way: way.slice(1),
      ...(scope && !isShared ? { tenant } : {}),
    };
  };

  /** Of several references of which a row has one, the one whose turn it is and that leads to a row. */
  function chosen(choice: readonly Reference[], at: number, tenant: number | undefined) {
    const turned = choice.map((_, nth) => choice[(at + nth) % choice.length] ?? choice[0]);
    return turned.find((each) => each && Array.isArray(parentOf(each, at, tenant))) ?? choice[0];
  }

  /** The row that one refers to, of the same tenant; `none` where it may be left empty. */
  function parentOf(reference: Reference, at: number, tenant: number | undefined) {
    const isEmpty = reference.columns.every(({ data }) => data.nullable);
    const target = reference.toSelf ? rows : made.get(reference.target.table.ref)?.rows;
    const able = (target ?? []).filter(
      (each) => isShared || each.tenant === undefined || each.tenant === tenant,
    );
    const parent = able[at % Math.max(1, able.length)];
    const values = reference.columns.flatMap((column, nth) => {
      const key = reference.keys[nth];
      const value = key && parent?.values.get(key.ref);
      return value === undefined ? [] : [[column.ref, value] as const];
    });
    if (values.length === reference.columns.length && values.length > 0) return values;
    if (isEmpty) return "none" as const;
    // Of a circle the other row comes later in the same transaction.
    const later =
      ordered.includes(reference.target) && reference.keys.length === 1 && isLate(reference);
    if (later && reference.keys[0]?.data.logical === "uuid") {
      const id = uuidOf(views.indexOf(reference.target) + 1, at);
      return reference.columns.map((column) => [column.ref, words.uuid(id)] as const);
    }
    return undefined;
  }
  function isLate({ columns }: Reference): boolean {
    return view.keys.some(
      ({ data }) =>
        data.deferrable === true && columns.every(({ ref }) => data.columns.includes(ref)),
    );
  }

  for (let at = 0; at < count * (isShared || isRoot || !scope ? 1 : tenants); at++) {
    const tenant = scope && !isShared ? (isRoot ? at : at % tenants) : undefined;
    const index = scope && !isShared && !isRoot ? Math.floor(at / tenants) : at;
    for (let attempt = 0; attempt < 12; attempt++) {
      const row = rowOf(index, tenant, attempt);
      if (row === undefined) break;
      const keys = sets.map((set) => set.map((ref) => row.values.get(ref) ?? "").join("\n"));
      const isTwice = sets.some(
        (set, nth) => set.every((ref) => row.values.has(ref)) && taken[nth]?.has(keys[nth] ?? ""),
      );
      if (isTwice) continue;
      for (const [nth, key] of keys.entries()) taken[nth]?.add(key);
      rows.push(row);
      break;
    }
  }
  const used = columns.filter(({ ref }) => rows.some(({ values }) => values.has(ref)));
  const moments = momentRules(view, guards).map(({ rule }) => rule);
  return { view, columns: used, rows, moments, ...(state ? { state } : {}) };
}

/** The id by which rows of a tenant are told where another system keeps the tenants. */
export function tenantLiteral(
  tenant: number,
  { logical }: Pick<Column["data"], "logical">,
  { literal, uuid }: SeedWords,
): string {
  return logical === "uuid" ? uuid(uuidOf(0xfe00, tenant)) : literal(`tenant-${tenant + 1}`);
}

/** A moment or a day; what is only there once something has happened is left empty. */
function momentOr(
  column: Column,
  view: TableView,
  madeAt: Date,
  words: SeedWords,
  other: () => string | undefined,
): string | undefined {
  const { logical, name, nullable, default: fallback } = column.data;
  if (logical !== "timestamp" && logical !== "date") return other();
  const alike = view.columns.flatMap(({ data }) =>
    data.logical === logical && data.name !== name ? [data.name] : [],
  );
  const isOneOfTwo =
    beginningOf(name, alike) !== undefined ||
    alike.some((each) => beginningOf(each, [name])?.name === name);
  if (logical === "timestamp" && nullable && !isOneOfTwo && /_at$/.test(name)) return undefined;
  const isMade = name === "created_at" || name === "updated_at";
  const later = isMade ? 0 : beginningOf(name, alike) ? 9 * 24 * hour + 2 * hour : 7 * 24 * hour;
  const moment = new Date(madeAt.getTime() + later);
  if (fallback?.kind === "value") return words.fallback(column.data);
  return logical === "date" ? words.date(moment) : words.moment(moment);
}

/** Columns whose values no two rows share, together. */
function uniqueSets(
  view: TableView,
  indexes: readonly ViewOf<typeof data.index>[],
): readonly (readonly Ref[])[] {
  return [
    ...view.keys.filter(({ data }) => data.kind !== "foreign").map(({ data }) => data.columns),
    ...indexes
      .filter(({ data }) => data.unique && data.table === view.table.ref)
      .map(({ data }) => data.columns.map(({ column }) => column)),
  ].filter((set) => has(view, set));
}

function isKey(column: Column["data"], { keys, columns }: TableView): boolean {
  const ref = columns.find(({ data }) => data.name === column.name)?.ref;
  return keys.some(
    ({ data }) => data.kind === "primary" && data.columns.some((each) => each === ref),
  );
}
