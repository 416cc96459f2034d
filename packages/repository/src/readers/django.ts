import { djangoFields, djangoPairs, djangoReferences } from "../catalog/django-fields.ts";
import { type PyCall, type PyValue, pythonCalls } from "./python-calls.ts";
import { type Column, folderOf, nameOf, type TableReader, type TableStatement } from "./reader.ts";

const path = /(?:^|\/)migrations\/\d{4}_\w{1,200}\.py$/;
const operations = new Set([
  "CreateModel",
  "DeleteModel",
  "RenameModel",
  "AddField",
  "AlterField",
  "RemoveField",
  "RenameField",
]);

/** Migrations of Django, as they are written down: what they compute or run is not read. */
export const django: TableReader = {
  kind: "tables",
  reads: (file) => path.test(file),
  read(text, file) {
    const app = nameOf(folderOf(folderOf(file)));
    const calls = pythonCalls(text, (name) =>
      operations.has(name.slice(name.lastIndexOf(".") + 1)),
    );
    return calls.flatMap((call) => statementsOf(call, app));
  },
};

function statementsOf(call: PyCall, app: string): readonly TableStatement[] {
  const { at } = call;
  const said = (name: string, position: number): string => textOf(call, name, position) ?? "";
  const tableOf = (model: string): string => `${app}_${model.toLowerCase()}`;
  const about = (model: string) => ({ table: tableOf(model), at });
  switch (call.name.slice(call.name.lastIndexOf(".") + 1)) {
    case "CreateModel": {
      const model = said("name", 0);
      const options = call.named.get("options") ?? call.items[2];
      const named = options?.kind === "dict" ? options.entries.get("db_table") : undefined;
      const fields = call.named.get("fields") ?? call.items[1];
      if (model === "" || fields?.kind !== "list") return [];
      const columns = fields.items.flatMap((item) => {
        if (item.kind !== "list") return [];
        const [name, field] = item.items;
        return name?.kind === "text" ? columnsOf(name.text, field) : [];
      });
      const table = named?.kind === "text" ? named.text : tableOf(model);
      return [{ does: "create", table, model, columns, at }];
    }
    case "DeleteModel":
      return [{ does: "drop", ...about(said("name", 0)) }];
    case "RenameModel": {
      const [from, to] = [said("old_name", 0), said("new_name", 1)];
      return [{ does: "rename", ...about(from), to: tableOf(to), model: to }];
    }
    case "AddField": {
      const columns = columnsOf(said("name", 1), call.named.get("field") ?? call.items[2]);
      return columns.length > 0 ? [{ does: "add", ...about(said("model_name", 0)), columns }] : [];
    }
    case "AlterField": {
      const changed = columnsOf(said("name", 1), call.named.get("field") ?? call.items[2]);
      return changed.flatMap(({ name: column, type }) =>
        type === undefined
          ? []
          : [{ does: "retype", ...about(said("model_name", 0)), column, type }],
      );
    }
    case "RemoveField": {
      const name = said("name", 1);
      return [{ does: "remove", ...about(said("model_name", 0)), columns: [name, `${name}_id`] }];
    }
    case "RenameField": {
      const [from, to] = [said("old_name", 1), said("new_name", 2)];
      const base = about(said("model_name", 0));
      return [
        { does: "rename-column", ...base, from, to },
        { does: "rename-column", ...base, from: `${from}_id`, to: `${to}_id` },
      ];
    }
    default:
      return [];
  }
}

function textOf(call: PyCall, name: string, position: number): string | undefined {
  const value = call.named.get(name) ?? call.items[position];
  return value?.kind === "text" ? value.text : undefined;
}

function columnsOf(name: string, field: PyValue | undefined): readonly Column[] {
  if (name === "" || field?.kind !== "call") return [];
  const kind = field.name.slice(field.name.lastIndexOf(".") + 1);
  if (djangoPairs.has(kind)) return [];
  const word = (key: string): string | undefined => {
    const value = field.named.get(key);
    return value?.kind === "word" ? value.text : undefined;
  };
  const given = field.named.get("db_column");
  const own = djangoReferences.has(kind) ? `${name}_id` : name;
  const type = djangoFields[kind];
  const sizes = ["max_length", "max_digits", "decimal_places"].flatMap((key) => word(key) ?? []);
  const primary = word("primary_key") === "True";
  return [
    {
      name: given?.kind === "text" ? given.text : own,
      ...(type === undefined
        ? {}
        : {
            type:
              sizes.length > 0 && /^(?:varchar|numeric)$/.test(type)
                ? `${type}(${sizes.join(",")})`
                : type,
          }),
      ...(word("null") === "True" ? {} : { required: true }),
      ...(primary || word("unique") === "True" || kind === "OneToOneField" ? { unique: true } : {}),
      ...(primary ? { primary } : {}),
    },
  ];
}
