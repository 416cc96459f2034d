import { expect, it } from "vitest";
import { errorsOf } from "./errors.ts";

type About = Parameters<typeof errorsOf>[0];

const about = (entity: string): About =>
  ({
    form: { effect: "create", method: "post" },
    access: { kind: "public", because: "It is a test." },
    parameters: [],
    request: "api/schema#berth.create",
    fields: [{ data: { name: "harbour", unique: false, references: { entity } } }],
    idempotency: "none",
    identity: undefined,
  }) as unknown as About;

const refusals = (entity: string) =>
  errorsOf(about(entity))
    .filter(({ status }) => status === 400)
    .map(({ when }) => when);

it("refuses an id in the body that leads to nothing, and asks nobody for their own", () => {
  expect(refusals("data/entity#harbour")).toEqual([
    "A parameter or the body breaks the schema, or an id in the body leads to nothing.",
  ]);
  expect(refusals("data/entity#user")).toEqual(["A parameter or the body breaks the schema."]);
});
