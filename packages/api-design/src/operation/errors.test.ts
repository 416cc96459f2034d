import { expect, it } from "vitest";
import { errorsOf } from "./errors.ts";

type About = Parameters<typeof errorsOf>[0];

const about = (entity: string, generated = false): About =>
  ({
    form: { effect: "create", method: "post" },
    access: { kind: "public", because: "It is a test." },
    parameters: [],
    request: "api/schema#berth.create",
    fields: [{ data: { name: "harbour", unique: false, generated, references: { entity } } }],
    idempotency: "none",
    identity: undefined,
  }) as unknown as About;

const refusals = (entity: string, generated = false) =>
  errorsOf(about(entity, generated))
    .filter(({ status }) => status === 400)
    .map(({ when }) => when);

it("refuses an id in the body that leads to nothing, and asks nobody for their own", () => {
  expect(refusals("data/entity#harbour")).toEqual([
    "A parameter or the body breaks the schema, or an id in the body leads to nothing.",
  ]);
  expect(refusals("data/entity#user")).toEqual(refusals("data/entity#harbour"));
  expect(refusals("data/entity#user", true)).toEqual([
    "A parameter or the body breaks the schema.",
  ]);
});

it("refuses a change for what others have alike only where the change can say it", () => {
  const changing = (...written: readonly string[]) =>
    errorsOf({
      ...about("data/entity#user"),
      form: { effect: "update", method: "patch" },
      fields: [{ ref: "data/field#berth.number", data: { name: "number", unique: true } }],
      written: new Set(written),
    } as unknown as About)
      .filter(({ status }) => status === 409)
      .map(({ when }) => when);
  expect(changing("data/field#berth.number")).toEqual(["Another record has the same number."]);
  expect(changing("data/field#berth.length")).toEqual([]);
});

it("tells who shows a token that no longer holds, where nobody need show one", () => {
  const access = { kind: "public", because: "It is a test.", signedIn: "optional" } as const;
  const refused = (one: About["access"]) =>
    errorsOf({ ...about("data/entity#user"), access: one }).filter(({ status }) => status === 401);
  expect(refused(access).map(({ problem }) => problem)).toEqual(["unauthenticated"]);
  // Guests alone, of a product in which nobody signs in, have no token to show.
  expect(refused({ kind: "public", because: "It is a test.", guest: "shown" })).toEqual([]);
  expect(refused({ kind: "public", because: "It is a test." })).toEqual([]);
});
