import { expect, it } from "vitest";
import { said } from "../fixtures/said.ts";
import { dataModel } from "./data-model.ts";
import { django } from "./django.ts";
import { earlierTables } from "./earlier-plan.ts";
import { prismaModels, prismaStore } from "./prisma.ts";
import { rails } from "./rails.ts";
import { sql } from "./sql.ts";

it("reads tables of any dialect", () => {
  const text = `-- create table no (id int);
CREATE TABLE IF NOT EXISTS "shop"."Orders" (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  total numeric(12, 2) NOT NULL CHECK (total >= 0),
  note text DEFAULT 'a; b, c)',
  CONSTRAINT one FOREIGN KEY (customer) REFERENCES customers (id)
);
create temporary table scratch (id int);
CREATE TABLE \`tags\` (\`name\` varchar(50) NOT NULL, UNIQUE KEY (\`name\`)) ENGINE=InnoDB;
CREATE TABLE [dbo].[Log] ([Id] int IDENTITY(1,1) NOT NULL)
GO
CREATE FUNCTION f() RETURNS void AS $$ create table inner_one (id int); $$ LANGUAGE sql;
`;
  expect(said(sql, text)).toEqual([
    `2: create Orders ${JSON.stringify({
      schema: "shop",
      columns: [
        { name: "id", type: "uuid", required: true, unique: true, primary: true },
        { name: "total", type: "numeric(12, 2)", required: true },
        { name: "note", type: "text" },
      ],
    })} “CREATE TABLE IF NOT EXISTS "shop"."Orders"”`,
    `9: create tags ${JSON.stringify({ columns: [{ name: "name", type: "varchar(50)", required: true }] })} “CREATE TABLE \`tags\`”`,
    `10: create Log ${JSON.stringify({ schema: "dbo", columns: [{ name: "Id", type: "int", required: true }] })} “CREATE TABLE [dbo].[Log]”`,
  ]);
});

it("reads what migrations do to tables, forwards alone", () => {
  const text = `ALTER TABLE ONLY orders ADD COLUMN IF NOT EXISTS paid_at timestamptz, DROP COLUMN note;
alter table orders add constraint x unique (id);
ALTER TABLE orders RENAME TO purchases;
DROP TABLE IF EXISTS a, b CASCADE;
-- +goose Down
DROP TABLE purchases;
`;
  expect(said(sql, text)).toEqual([
    '1: add orders {"columns":[{"name":"paid_at","type":"timestamptz"}]} “ALTER TABLE ONLY orders”',
    '1: remove orders {"columns":["note"]} “ALTER TABLE ONLY orders”',
    '3: rename orders {"to":"purchases"} “ALTER TABLE orders”',
    "4: drop a “a”",
    "4: drop b “b”",
  ]);
  expect(
    ["a/1_init.up.sql", "a/1_init.down.sql", "db/U2__x.sql", "schema.sql"].map(sql.reads),
  ).toEqual([true, false, false, true]);
});

it("reads models and store of a Prisma schema", () => {
  const text = `generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "postgresql"
}
model Order {
  id       Int      @id
  email    String?  @unique @map("e_mail")
  items    Item[]
  @@map("orders")
}
model Item {
  order   Order @relation(fields: [orderId], references: [id])
  orderId Int
}
`;
  expect(said(prismaStore, text)).toEqual(['5: tool PostgreSQL “provider = "postgresql"”']);
  expect(said(prismaModels, text)).toEqual([
    `7: create orders ${JSON.stringify({
      model: "Order",
      columns: [
        { name: "id", type: "Int", required: true, unique: true, primary: true },
        { name: "e_mail", type: "String", unique: true },
      ],
    })} “model Order”`,
    `13: create Item ${JSON.stringify({ model: "Item", columns: [{ name: "orderId", type: "Int", required: true }] })} “model Item”`,
  ]);
});

it("tells columns from indexes where their names are words of SQL", () => {
  const text = `CREATE TABLE settings (key text, period int, "index" int, KEY by_key (key), PRIMARY KEY (key));
CREATE TABLE \`lines\` (\`id\` int, KEY \`k\` (\`id\`), INDEX (\`id\`), key varchar(20), PERIOD FOR SYSTEM_TIME (a, b));
`;
  expect(said(sql, text)).toEqual([
    `1: create settings ${JSON.stringify({
      columns: [
        { name: "key", type: "text", required: true, primary: true },
        { name: "period", type: "int" },
        { name: "index", type: "int" },
      ],
    })} “CREATE TABLE settings”`,
    `2: create lines ${JSON.stringify({
      columns: [
        { name: "id", type: "int" },
        { name: "key", type: "varchar(20)" },
      ],
    })} “CREATE TABLE \`lines\`”`,
  ]);
});

it("goes on behind a quote that a backslash keeps", () => {
  const rows = "INSERT INTO `pets` VALUES (1,'Ann\\'s cat');";
  const text = `CREATE TABLE \`pets\` (\`id\` int);\n${rows}\nCREATE TABLE \`vets\` (\`id\` int);\n`;
  expect(said(sql, text).map((line) => line.slice(0, 15))).toEqual([
    "1: create pets ",
    "3: create vets ",
  ]);
  const postgres = "INSERT INTO a VALUES ('c:\\', E'it\\'s'); CREATE TABLE b (id int);";
  expect(said(sql, postgres)).toHaveLength(1);
});

it("reads that columns are renamed and change their types", () => {
  const text = `ALTER TABLE pets RENAME COLUMN tag TO chip, RENAME owner TO keeper;
ALTER TABLE pets ALTER COLUMN id TYPE uuid USING id::uuid, ALTER COLUMN id SET NOT NULL;
ALTER TABLE pets MODIFY COLUMN weight decimal(6,2) NOT NULL;
ALTER TABLE pets CHANGE born born_on date;
`;
  expect(said(sql, text)).toEqual([
    '1: rename-column pets {"from":"tag","to":"chip"} “ALTER TABLE pets”',
    '1: rename-column pets {"from":"owner","to":"keeper"} “ALTER TABLE pets”',
    '2: retype pets {"column":"id","type":"uuid"} “ALTER TABLE pets”',
    '3: retype pets {"column":"weight","type":"decimal(6,2)"} “ALTER TABLE pets”',
    '4: rename-column pets {"from":"born","to":"born_on"} “ALTER TABLE pets”',
    '4: retype pets {"column":"born_on","type":"date"} “ALTER TABLE pets”',
  ]);
});

it("reads migrations of Django as far as they are written down", () => {
  const text = `from django.db import migrations, models
class Migration(migrations.Migration):
    operations = [
        migrations.CreateModel(
            name="Boat",  # a "remark"
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ('sail_number', models.CharField(max_length=12, unique=True, default=some(1) + "x")),
                ("price", models.DecimalField(max_digits=8, decimal_places=2, null=True)),
                ("crew", models.ManyToManyField(to="clubs.member")),
                ("club", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="clubs.club")),
            ],
            options={"db_table": "fleet", "ordering": ["id"]},
        ),
        migrations.AddField(model_name="race", name="starts", field=models.DateTimeField()),
        migrations.RemoveField("race", "place"),
        migrations.RunPython(forwards),
    ]
`;
  expect(said(django, text, "sailing/races/migrations/0004_boat.py")).toEqual([
    `4: create fleet ${JSON.stringify({
      model: "Boat",
      columns: [
        { name: "id", type: "bigint", required: true, unique: true, primary: true },
        { name: "sail_number", type: "varchar(12)", required: true, unique: true },
        { name: "price", type: "numeric(8,2)" },
        { name: "club_id", required: true },
      ],
    })} “migrations.CreateModel”`,
    '15: add races_race {"columns":[{"name":"starts","type":"timestamptz","required":true}]} “migrations.AddField”',
    '16: remove races_race {"columns":["place","place_id"]} “migrations.RemoveField”',
  ]);
});

it("reads the schema and the migrations of Rails", () => {
  const text = `ActiveRecord::Schema[7.1].define(version: 2024_01_01_000000) do
  create_table "bikes", force: :cascade do |t|
    t.string "frame", null: false
    t.index ["frame"], name: "by_frame", unique: true
  end
  create_table :rides, id: :uuid do |t|
    t.references :bike, foreign_key: true
    t.timestamps
  end
  add_column :bikes, :colour, :string
  rename_column :bikes, :frame, :frame_number
end
`;
  const key = (type: string) => ({ name: "id", type, required: true, unique: true, primary: true });
  const date = (name: string) => ({ name, type: "datetime", required: true });
  expect(said(rails, text, "db/schema.rb")).toEqual([
    `2: create bikes ${JSON.stringify({
      columns: [key("bigint"), { name: "frame", type: "string", required: true }],
    })} “create_table "bikes", force: :cascade do |t|”`,
    `6: create rides ${JSON.stringify({
      columns: [
        key("uuid"),
        { name: "bike_id", type: "bigint" },
        date("created_at"),
        date("updated_at"),
      ],
    })} “create_table :rides, id: :uuid do |t|”`,
    '10: add bikes {"columns":[{"name":"colour","type":"string"}]} “add_column :bikes, :colour, :string”',
    '11: rename-column bikes {"from":"frame","to":"frame_number"} “rename_column :bikes, :frame, :frame_number”',
  ]);
});

it("takes tables of earlier plans and data models as planned", () => {
  const model = `# Data Model
## Boat
| Field | Type | Notes |
|---|---|---|
| id | bigint | PK |
| sail number | varchar(12) | |
## Decisions
| Decision | Why |
|---|---|
| one | two |
`;
  expect(said(dataModel, model)).toEqual([
    `2: create Boat ${JSON.stringify({
      model: "Boat",
      planned: true,
      columns: [
        { name: "id", type: "bigint", required: true, unique: true, primary: true },
        { name: "sail_number", type: "varchar(12)" },
      ],
    })} “## Boat”`,
  ]);
  const table = (id: string, data: object) => ({ id, data });
  const plan = JSON.stringify({
    version: 1,
    slots: {
      "data/entity": [table("boat", { name: "Boat" })],
      "data/table": [
        table("boats", {
          name: "boats",
          entity: "data/entity#boat",
          lifecycle: "new",
          columns: ["data/column#boats.id"],
        }),
        table("old", { name: "old", entity: "data/entity#boat", lifecycle: "changed" }),
      ],
      "data/column": [table("boats.id", { name: "id", type: "uuid", nullable: false })],
      "data/key": [table("boats.pkey", { kind: "primary", columns: ["data/column#boats.id"] })],
    },
  });
  expect(said(earlierTables, plan)).toEqual([
    `1: create boats ${JSON.stringify({
      model: "Boat",
      planned: true,
      columns: [{ name: "id", type: "uuid", required: true, primary: true }],
    })} “"name":"boats"”`,
  ]);
});
