import { linesOf, within } from "./lines.ts";
import type { Column, TableReader, TableStatement } from "./reader.ts";

const path = /(?:^|\/)db\/(?:schema\.rb|migrate\/\d{1,20}_\w{1,200}\.rb)$/;

const name = String.raw`[:"']([\w.]{1,100})["']?`;
const create = new RegExp(String.raw`^\s*create_table[ (]${name}(.*)$`);
const column = new RegExp(String.raw`^\s*t\.(\w{1,40})[ (]${name}(.*)$`);
const added = new RegExp(String.raw`^\s*add_column[ (]${name},\s*${name},\s*[:"']?(\w{1,40})(.*)$`);
const removed = new RegExp(String.raw`^\s*remove_column[ (]${name},\s*${name}`);
const renamed = new RegExp(
  String.raw`^\s*rename_(table|column)[ (]${name},\s*${name}(?:,\s*${name})?`,
);
const dropped = new RegExp(String.raw`^\s*drop_table[ (]${name}`);
const referred = new RegExp(
  String.raw`^\s*add_(?:reference|belongs_to)[ (]${name},\s*${name}(.*)$`,
);

const references = new Set(["references", "belongs_to"]);
/** Lines of a table that make no column. */
const noColumns = new Set(["index", "foreign_key", "check_constraint", "unique_constraint"]);

/** `db/schema.rb` and migrations of Rails, line by line and forwards: what Ruby computes is not read. */
export const rails: TableReader = {
  kind: "tables",
  reads: (file) => path.test(file),
  read(text) {
    const found: TableStatement[] = [];
    let open:
      | {
          readonly table: string;
          readonly columns: Column[];
          readonly at: readonly [number, number];
        }
      | undefined;
    const close = (): void => {
      if (open) found.push({ does: "create", ...open });
      open = undefined;
    };
    for (const line of linesOf(text)) {
      if (/^\s*def (?:self\.)?down\b/.test(line.text)) break;
      if (/^\s*#/.test(line.text)) continue;
      const created = create.exec(line.text);
      if (created) {
        close();
        const [all, table = "", options = ""] = created;
        open = { table, columns: keyOf(options), at: within(line, all.trim()) };
        if (!/\bdo\b/.test(options)) close();
        continue;
      }
      if (open && /^\s*end\b/.test(line.text)) {
        close();
        continue;
      }
      if (open) open.columns.push(...columnsOf(line.text));
      else
        found.push(
          ...changes(line.text).map((each) => ({ ...each, at: within(line, line.text.trim()) })),
        );
    }
    close();
    return found;
  },
};

type Change = TableStatement extends infer Each
  ? Each extends unknown
    ? Omit<Each, "at">
    : never
  : never;

function changes(line: string): readonly Change[] {
  const add = added.exec(line);
  if (add) {
    const [, table = "", called = "", type = "", options = ""] = add;
    return [{ does: "add", table, columns: [columnOf(called, type, options)] }];
  }
  const refer = referred.exec(line);
  if (refer) {
    const [, table = "", called = "", options = ""] = refer;
    return [{ does: "add", table, columns: [referenceOf(called, options)] }];
  }
  const remove = removed.exec(line);
  if (remove) return [{ does: "remove", table: remove[1] ?? "", columns: [remove[2] ?? ""] }];
  const drop = dropped.exec(line);
  if (drop) return [{ does: "drop", table: drop[1] ?? "" }];
  const [, what, table = "", from = "", to] = renamed.exec(line) ?? [];
  if (what === "table") return [{ does: "rename", table, to: from }];
  return what === "column" && to ? [{ does: "rename-column", table, from, to }] : [];
}

/** The key that a table has unless it says otherwise: `id`, a bigint since Rails 5.1. */
function keyOf(options: string): Column[] {
  if (/\bid:\s*false\b/.test(options)) return [];
  const type = /\bid:\s*:(\w{1,40})/.exec(options)?.[1] ?? "bigint";
  const called = /\bprimary_key:\s*[:"'](\w{1,100})/.exec(options)?.[1] ?? "id";
  return [{ name: called, type, required: true, unique: true, primary: true }];
}

function columnsOf(line: string): readonly Column[] {
  if (/^\s*t\.timestamps\b/.test(line)) {
    return ["created_at", "updated_at"].map((each) => columnOf(each, "datetime", "null: false"));
  }
  const [, type = "", called = "", options = ""] = column.exec(line) ?? [];
  if (called === "" || noColumns.has(type)) return [];
  return [references.has(type) ? referenceOf(called, options) : columnOf(called, type, options)];
}

function referenceOf(called: string, options: string): Column {
  const type = /\btype:\s*:(\w{1,40})/.exec(options)?.[1] ?? "bigint";
  return columnOf(`${called}_id`, type, options);
}

function columnOf(called: string, type: string, options: string): Column {
  return {
    name: called,
    type,
    ...(/\bnull:\s*false\b/.test(options) ? { required: true } : {}),
  };
}
