import { expect, it } from "vitest";
import { checksOf, orderChecks } from "./checks.ts";

const column = (name: string, type = "timestamptz") =>
  ({
    table: "data/table#charters",
    name,
    type,
    logical: type === "date" ? "date" : "timestamp",
    nullable: true,
    generated: false,
  }) as const;

it("keeps what ends something behind what begins it", () => {
  const conditions = orderChecks("charters", [
    column("starts_at"),
    column("ends_at"),
    column("created_at"),
    column("valid_from", "date"),
    column("valid_until", "date"),
  ]).map(({ condition }) => condition);
  expect(conditions).toEqual(["ends_at > starts_at", "valid_until >= valid_from"]);
});

it("compares no day with a point in time", () => {
  expect(orderChecks("charters", [column("starts_at"), column("ends_at", "date")])).toEqual([]);
});

it("takes no empty text where there has to be one", () => {
  const label = {
    table: "data/table#charters",
    name: "label",
    type: "text",
    logical: "text",
    nullable: false,
    generated: false,
    minLength: 1,
  } as const;
  const conditions = (more: { maxLength?: number }) =>
    checksOf("charters", { ...label, ...more }, false).map(({ condition }) => condition);
  expect(conditions({ maxLength: 80 })).toEqual(["char_length(label) BETWEEN 1 AND 80"]);
  expect(conditions({})).toEqual(["char_length(label) >= 1"]);
});

it("counts the items of a list", () => {
  const photos = {
    table: "data/table#charters",
    name: "photos",
    type: "text[]",
    logical: "list",
    nullable: true,
    generated: false,
    minimum: 1,
    maximum: 5,
  } as const;
  expect(checksOf("charters", photos, false).map(({ condition }) => condition)).toEqual([
    "cardinality(photos) >= 1",
    "cardinality(photos) <= 5",
  ]);
});

it("takes no amount that is no number, and none without end", () => {
  const amount = { ...column("amount", "numeric(19,4)"), logical: "money" } as const;
  const share = { ...column("share", "numeric"), logical: "decimal" } as const;
  const conditions = (each: Parameters<typeof checksOf>[1]) =>
    checksOf("charters", each, false).map(({ condition }) => condition);
  expect(conditions(amount)).toEqual(["amount <> 'NaN'"]);
  expect(conditions({ ...amount, maximum: 5 })).toEqual(["amount <= 5"]);
  expect(conditions(share)).toEqual(["share < 'Infinity' AND share > '-Infinity'"]);
});
