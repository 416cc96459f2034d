import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { valueSchema } from "../openapi/value-schema.ts";
import { type Value, valueChanges } from "./value-changes.ts";

const values: readonly (readonly [Value, readonly unknown[]])[] = [
  [{ type: "text" }, ["a", "kiln", "AT", "x".repeat(255)]],
  [{ type: "text", pattern: "^[A-Z]{2}$" }, ["AT"]],
  [{ type: "text", maxLength: 3 }, ["abc"]],
  [{ type: "long-text" }, ["x".repeat(20_000)]],
  [{ type: "enum", values: ["a", "b"] }, ["a", "b"]],
  [{ type: "enum", values: ["a"] }, ["a"]],
  [{ type: "email" }, [`${"a".repeat(60)}@example.org`, "a@b.org"]],
  [{ type: "uuid" }, ["0190f3c0-7b1a-7c00-8000-000000000001"]],
  [{ type: "date" }, ["2030-01-15"]],
  [{ type: "timestamp" }, ["2030-01-15T09:30:00Z"]],
  [{ type: "country" }, ["AT"]],
  [{ type: "currency" }, ["EUR"]],
  [{ type: "phone" }, ["+43123456"]],
  [{ type: "url" }, ["https://example.org/a"]],
  [{ type: "money" }, ["10.00", "-1"]],
  [{ type: "integer" }, [-5, 2000]],
  [{ type: "integer", maximum: 1000 }, [1000]],
  [{ type: "decimal" }, [0.5, 2000]],
  [{ type: "decimal", maximum: 10 }, [0.5, 10]],
  [{ type: "boolean" }, [true]],
];

const ajv = new Ajv2020({ strict: false });
formats.default(ajv, { mode: "full" });
const nameOf = ({ type, ...more }: Value): string => `${type} ${JSON.stringify(more)}`;
const pairs = values.flatMap(([from, sent]) =>
  values.map(([to]) => ({ from, to, sent, name: `${nameOf(from)} to ${nameOf(to)}` })),
);
const effects = (from: Value, to: Value, direction: "request" | "response") =>
  valueChanges(from, to, direction).map(({ effect }) => effect);

it.each(pairs)("calls nothing compatible that refuses what was sent: $name", (pair) => {
  const isTaken = pair.sent.every((each) => ajv.validate(valueSchema(pair.to), each));
  const isSaidSo = effects(pair.from, pair.to, "request").every((each) => each === "compatible");
  expect(isSaidSo && !isTaken).toBe(false);
});

it.each(pairs)("calls nothing compatible that gives back what was not: $name", ({ from, to }) => {
  const given = values.find(([each]) => each === to)?.[1] ?? [];
  const isKnown = given.every((each) => ajv.validate(valueSchema(from), each));
  const isSaidSo = effects(from, to, "response").every((each) => each === "compatible");
  expect(isSaidSo && !isKnown).toBe(false);
});

it("tells limits beside another type", () => {
  const changes = valueChanges(
    { type: "integer", maximum: 1000 },
    { type: "decimal", maximum: 10 },
    "request",
  );
  expect(changes.map(({ effect, kind }) => `${effect} ${kind}`)).toEqual([
    "compatible type-changed",
    "breaking limit-tightened",
  ]);
});

it("runs no pattern that may take as good as for ever", () => {
  const from: Value = { type: "text", pattern: "^(a+)+$", example: `${"a".repeat(60)}!` };
  const changes = valueChanges(from, { type: "text", pattern: "^[a-z]+$" }, "request");
  expect(changes.map(({ effect }) => effect)).toEqual(["unclear"]);
});
