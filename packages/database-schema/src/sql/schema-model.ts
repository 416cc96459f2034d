/** A column as a schema file has it; names are written as SQL takes them. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  /** The expression after DEFAULT. */
  readonly default?: string;
  /** `GENERATED ALWAYS AS (…) STORED`, `COLLATE "C"`: what else stands behind it. */
  readonly rest?: string;
  /** A string literal. */
  readonly comment?: string;
}

export interface Constraint {
  readonly name: string;
  readonly kind: "primary" | "unique" | "foreign" | "check" | "exclude";
  /** What stands after the name. */
  readonly clause: string;
  /** Columns of its table that it names. */
  readonly columns: readonly string[];
  /** The table that it refers to. */
  readonly target?: string;
}

export interface Index {
  readonly name: string;
  readonly unique: boolean;
  /** What stands after the name of the table. */
  readonly body: string;
  readonly columns: readonly string[];
}

export interface Table {
  readonly name: string;
  /** The file makes it; it adds to a table that is there where not. */
  readonly made: boolean;
  readonly columns: ReadonlyMap<string, Column>;
  readonly constraints: ReadonlyMap<string, Constraint>;
  readonly indexes: ReadonlyMap<string, Index>;
  /** `RANGE (created_at)` */
  readonly partitionBy?: string;
  /** What makes its partitions. */
  readonly partitions: readonly string[];
  readonly comment?: string;
}

/** Whatever else a schema is made of: functions, schemas, roles, rights, policies, triggers, views. */
export interface Extra {
  /** By which two schemas have the same one. */
  readonly key: string;
  readonly kind:
    | "schema"
    | "role"
    | "extension"
    | "type"
    | "function"
    | "view"
    | "trigger"
    | "policy"
    | "security"
    | "grant"
    | "comment"
    | "other";
  /** The table that it belongs to. */
  readonly table?: string;
  readonly sql: string;
  /** What takes it away again; absent where nothing does. */
  readonly undo?: string;
}

/** What a file of DDL leaves in a database. */
export interface SchemaModel {
  readonly tables: ReadonlyMap<string, Table>;
  readonly extras: readonly Extra[];
}
