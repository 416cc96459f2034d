import { nameAt } from "./read-table.ts";
import type { Extra } from "./schema-model.ts";
import { closing, is, slice, splitAt, type Token } from "./tokens.ts";

/** A right on the schema that everything else of the file goes into, whatever that is called. */
const rightHere = /'GRANT ([^']+) ON SCHEMA %I TO ([^']+)'/;

/** A statement that makes no table, with what takes it back. */
export function extraOf(sql: string, tokens: readonly Token[]): Extra {
  const text = slice(sql, tokens);
  const [first] = tokens;
  if (is(first, "CREATE")) return created(sql, tokens, text);
  if (is(first, "GRANT") || is(first, "REVOKE")) return granted(sql, tokens, text);
  if (is(first, "ALTER")) return altered(sql, tokens, text);
  if (is(first, "COMMENT")) {
    const of = slice(sql, tokens.slice(2, -2));
    return { key: `comment ${of}`, kind: "comment", sql: text, undo: `COMMENT ON ${of} IS NULL` };
  }
  // A role belongs to the server, and other databases may use it: it is made where missing, and stays.
  if (is(first, "DO")) {
    const given = rightHere.exec(text);
    if (given) {
      const undo = text.replace(given[0], `'REVOKE ${given[1]} ON SCHEMA %I FROM ${given[2]}'`);
      return { key: text, kind: "grant", sql: text, undo };
    }
    return { key: text, kind: /CREATE ROLE/.test(text) ? "role" : "other", sql: text };
  }
  return { key: text, kind: "other", sql: text };
}

function created(sql: string, all: readonly Token[], text: string): Extra {
  const tokens = all.filter(
    (token, at) =>
      !(at < 6 && (is(token, "OR") || is(token, "REPLACE") || is(token, "MATERIALIZED"))) &&
      !(is(token, "CONSTRAINT") && at === 1),
  );
  const what = tokens[1]?.text.toUpperCase() ?? "";
  const at = is(tokens[2], "IF") ? 5 : 2;
  const { name, length } = nameAt(tokens, at);
  const on = tokens.findIndex((token) => is(token, "ON"));
  switch (what) {
    case "EXTENSION":
      return {
        key: `extension ${name}`,
        kind: "extension",
        sql: text,
        undo: `DROP EXTENSION ${name}`,
      };
    case "SCHEMA":
      return { key: `schema ${name}`, kind: "schema", sql: text, undo: `DROP SCHEMA ${name}` };
    case "TYPE":
    case "DOMAIN":
      return { key: `type ${name}`, kind: "type", sql: text, undo: `DROP ${what} ${name}` };
    case "VIEW": {
      const kind = all.some((token) => is(token, "MATERIALIZED")) ? "MATERIALIZED VIEW" : "VIEW";
      return { key: `view ${name}`, kind: "view", sql: text, undo: `DROP ${kind} ${name}` };
    }
    case "FUNCTION":
    case "PROCEDURE": {
      const open = at + length;
      const inside = tokens.slice(open + 1, closing(tokens, open));
      const signature = splitAt(inside, ",").map((each) => {
        const end = each.findIndex((token) => is(token, "DEFAULT") || token.text === "=");
        return slice(sql, end < 0 ? each : each.slice(0, end));
      });
      const whole = `${name}(${signature.join(", ")})`;
      return {
        key: `function ${whole}`,
        kind: "function",
        sql: text,
        undo: `DROP ${what} ${whole}`,
      };
    }
    case "TRIGGER":
    case "POLICY": {
      const table = nameAt(tokens, on + 1).name;
      const kind = what === "POLICY" ? "policy" : "trigger";
      const undo = `DROP ${what} ${name} ON ${table}`;
      return { key: `${kind} ${name} ${table}`, kind, table, sql: text, undo };
    }
    default:
      return { key: text, kind: "other", sql: text };
  }
}

/** What is given to somebody is taken from them again, and the other way round. */
function granted(sql: string, tokens: readonly Token[], text: string): Extra {
  const isGrant = is(tokens[0], "GRANT");
  const word = isGrant ? "TO" : "FROM";
  const at = tokens.findLastIndex((token) => is(token, word));
  const [what, who] = [slice(sql, tokens.slice(1, at)), slice(sql, tokens.slice(at + 1))];
  // What everybody has in a new database of this schema is less than all.
  const isOpen = !isGrant && what === "ALL ON SCHEMA public" && who === "PUBLIC";
  const undo = isGrant
    ? `REVOKE ${what} FROM ${who}`
    : `GRANT ${isOpen ? "USAGE ON SCHEMA public" : what} TO ${who}`;
  return { key: text, kind: "grant", sql: text, undo };
}

function altered(sql: string, tokens: readonly Token[], text: string): Extra {
  if (is(tokens[1], "TABLE")) {
    const { name, length } = nameAt(tokens, 2);
    const action = slice(sql, tokens.slice(2 + length));
    const undone: Readonly<Record<string, string>> = {
      "ENABLE ROW LEVEL SECURITY": "DISABLE ROW LEVEL SECURITY",
      "FORCE ROW LEVEL SECURITY": "NO FORCE ROW LEVEL SECURITY",
    };
    const back = undone[action.toUpperCase()];
    return {
      key: text,
      kind: back === undefined ? "other" : "security",
      table: name,
      sql: text,
      ...(back === undefined ? {} : { undo: `ALTER TABLE ${name} ${back}` }),
    };
  }
  if (is(tokens[1], "DEFAULT")) {
    const at = tokens.findIndex((token) => is(token, "GRANT") || is(token, "REVOKE"));
    const inner = granted(sql, tokens.slice(at), text);
    const undo = `${slice(sql, tokens.slice(0, at))} ${inner.undo}`;
    return { key: text, kind: "grant", sql: text, undo };
  }
  const set = tokens.findIndex((token) => is(token, "SET"));
  if (is(tokens[1], "ROLE") && set > 0) {
    const setting = tokens[set + 1]?.text ?? "";
    const undo = `ALTER ROLE ${slice(sql, tokens.slice(2, set))} RESET ${setting}`;
    return { key: text, kind: "grant", sql: text, undo };
  }
  return { key: text, kind: "other", sql: text };
}
