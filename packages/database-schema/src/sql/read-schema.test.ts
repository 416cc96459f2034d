import { describe, expect, it } from "vitest";
import { readSchema } from "./read-schema.ts";
import { statementsIn } from "./tokens.ts";

function read(sql: string) {
  const found = readSchema(sql);
  if (!found.ok) throw new Error(found.problem);
  return found.model;
}

describe("reading a schema", () => {
  it("finds columns, conditions, indexes and remarks of a table", () => {
    const { tables } = read(`
      CREATE TABLE "order" (
        id uuid NOT NULL DEFAULT uuidv7(),
        price numeric(12,2) DEFAULT 1.5, -- with a comma
        note text,
        CONSTRAINT order_pkey PRIMARY KEY (id),
        CONSTRAINT order_note_check CHECK (note IN ('a, b', 'it''s; so'))
      );
      CREATE INDEX order_note_idx ON "order" (note DESC) WHERE note IS NOT NULL;
      COMMENT ON COLUMN "order".note IS 'What; else';`);
    const table = tables.get('"order"');
    expect([...(table?.columns.values() ?? [])]).toEqual([
      { name: "id", type: "uuid", notNull: true, default: "uuidv7()" },
      { name: "price", type: "numeric(12,2)", notNull: false, default: "1.5" },
      { name: "note", type: "text", notNull: false, comment: "'What; else'" },
    ]);
    expect(table?.constraints.get("order_note_check")).toEqual({
      name: "order_note_check",
      kind: "check",
      clause: "CHECK (note IN ('a, b', 'it''s; so'))",
      columns: ["note"],
    });
    expect(table?.indexes.get("order_note_idx")).toMatchObject({
      unique: false,
      body: "(note DESC) WHERE note IS NOT NULL",
      columns: ["note"],
    });
  });

  it("knows how each thing beside tables is taken away again", () => {
    const { extras } = read(`
      CREATE SCHEMA boats;
      CREATE FUNCTION boats.f(day date DEFAULT now()) RETURNS void LANGUAGE sql AS $$ SELECT 1; $$;
      CREATE TABLE boats.t (id uuid);
      CREATE POLICY own ON boats.t USING (id IS NOT NULL);
      ALTER TABLE boats.t FORCE ROW LEVEL SECURITY;
      GRANT SELECT ON boats.t TO reader;
      ALTER DEFAULT PRIVILEGES IN SCHEMA boats GRANT SELECT ON TABLES TO reader;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;`);
    expect(extras.map(({ undo }) => undo)).toEqual([
      "DROP SCHEMA boats",
      "DROP FUNCTION boats.f(day date)",
      "DROP POLICY own ON boats.t",
      "ALTER TABLE boats.t NO FORCE ROW LEVEL SECURITY",
      "REVOKE SELECT ON boats.t FROM reader",
      "ALTER DEFAULT PRIVILEGES IN SCHEMA boats REVOKE SELECT ON TABLES FROM reader",
      "GRANT USAGE ON SCHEMA public TO PUBLIC",
    ]);
  });

  it("refuses what it would have to guess", () => {
    expect(readSchema("CREATE TABLE t (id uuid PRIMARY KEY)")).toEqual({
      ok: false,
      problem: "column id has a condition without a name of its own",
    });
    expect(readSchema("ALTER TABLE t ADD COLUMN a int, DROP COLUMN b")).toEqual({
      ok: false,
      problem: "t is changed by DROP COLUMN b",
    });
  });
});

describe("statements of a file", () => {
  it("end at semicolons outside of strings, bodies and remarks", () => {
    expect(statementsIn("SELECT ';'; -- a; b\nDO $x$ BEGIN; END $x$;\n/* ; */ COMMIT;")).toEqual([
      "SELECT ';'",
      "DO $x$ BEGIN; END $x$",
      "COMMIT",
    ]);
  });
});
