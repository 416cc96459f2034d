import { expect, it } from "vitest";
import { said } from "../fixtures/said.ts";
import { prismaModels, prismaStore } from "./prisma.ts";
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
      columns: [
        { name: "id", type: "uuid", required: true, unique: true },
        { name: "total", type: "numeric(12, 2)", required: true },
        { name: "note", type: "text" },
      ],
    })} “CREATE TABLE IF NOT EXISTS "shop"."Orders"”`,
    `9: create tags ${JSON.stringify({ columns: [{ name: "name", type: "varchar(50)", required: true }] })} “CREATE TABLE \`tags\`”`,
    `10: create Log ${JSON.stringify({ columns: [{ name: "Id", type: "int", required: true }] })} “CREATE TABLE [dbo].[Log]”`,
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
      columns: [
        { name: "id", type: "Int", required: true, unique: true },
        { name: "e_mail", type: "String", unique: true },
      ],
    })} “model Order”`,
    `13: create Item ${JSON.stringify({ columns: [{ name: "orderId", type: "Int", required: true }] })} “model Item”`,
  ]);
});
