import { byTarget, type Ref, type ViewOf } from "@planc/core";
import type { architecture, data, security, workload } from "@planc/core/ir";

export type Table = ViewOf<typeof data.table>;
export type Column = ViewOf<typeof data.column>;
export type ColumnRef = Column["ref"];
type Class = ViewOf<typeof security.classification>["data"];

interface Lists {
  readonly tables: readonly Table[];
  readonly columns: readonly Column[];
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly marks: readonly ViewOf<typeof security.classification>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/** Tables with their columns, classes and references, each found without a walk over all. */
export class PlanView {
  readonly tables: readonly Table[];
  readonly #columns: ReadonlyMap<string, readonly Column[]>;
  readonly #byRef: ReadonlyMap<string, Table>;
  readonly #byConcept: ReadonlyMap<string, Table>;
  readonly #classes: ReadonlyMap<string, Class>;
  readonly #targets = new Map<string, Table["ref"]>();
  readonly #volumes: ReadonlyMap<string, ViewOf<typeof workload.volume>>;
  readonly #names: ReadonlyMap<string, string>;

  constructor({ tables, columns, keys, entities, marks, volumes, components }: Lists) {
    this.tables = tables;
    this.#columns = Map.groupBy(columns, ({ data: { table } }) => table);
    this.#byRef = new Map(tables.map((each) => [each.ref, each]));
    const conceptOf = new Map<string, string>(
      entities.flatMap(({ ref, data: { concept } }) => (concept ? [[ref, concept]] : [])),
    );
    this.#byConcept = new Map(
      tables.flatMap((table) => {
        const concept = table.data.entity && conceptOf.get(table.data.entity);
        return concept === undefined ? [] : [[concept, table]];
      }),
    );
    this.#classes = byTarget(marks);
    for (const { data: key } of keys) {
      const [column] = key.columns;
      if (key.kind !== "foreign" || key.references === undefined || key.columns.length !== 1)
        continue;
      if (column) this.#targets.set(column, key.references.table);
    }
    for (const { ref, data: each } of columns)
      if (each.across) this.#targets.set(ref, each.across.table);
    this.#volumes = new Map(volumes.map((each) => [each.data.table, each]));
    this.#names = new Map(components.map(({ ref, data: { name } }) => [ref, name]));
  }

  columnsOf = (table: Table): readonly Column[] => this.#columns.get(table.ref) ?? [];
  tableOf = (concept: string): Table | undefined => this.#byConcept.get(concept);
  byRef = (ref: string): Table | undefined => this.#byRef.get(ref);
  volumeOf = (table: Table) => this.#volumes.get(table.ref);
  nameOf = (component: string | undefined): string | undefined =>
    component === undefined ? undefined : this.#names.get(component);

  /** The table whose row the column names. */
  targetOf = (column: Column): Table | undefined => {
    const target = this.#targets.get(column.ref);
    return target === undefined ? undefined : this.#byRef.get(target);
  };

  classOf = (column: Column): Class | undefined =>
    column.data.attribute === undefined ? undefined : this.#classes.get(column.data.attribute);
}

/** The column by its name as SQL has it, with its table. */
export const columnText = (column: Column, table: Table): string =>
  `${table.data.name.slice(table.data.name.lastIndexOf(".") + 1)}.${column.data.name}`;

const levels = ["public", "internal", "confidential", "restricted"] as const;

/** The most sensitive of the classes. */
export function highest(classes: readonly (typeof levels)[number][]): (typeof levels)[number] {
  return classes.length === 0
    ? "internal"
    : (levels[Math.max(...classes.map((each) => levels.indexOf(each)))] ?? "internal");
}

/** References that are there, each once. */
export const refsOf = (refs: readonly (Ref | undefined)[]): readonly Ref[] => [
  ...new Set(refs.flatMap((each) => each ?? [])),
];
