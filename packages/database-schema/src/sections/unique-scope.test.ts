import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { uniqueScope } from "./unique-scope.ts";

const field = (name: string, unique: boolean) =>
  given(data.field, `berth.${name}`, {
    entity: "data/entity#berth",
    name,
    type: "text",
    required: true,
    unique,
    generated: false,
  });
const column = (name: string) =>
  given(data.column, `berths.${name}`, {
    table: "data/table#berths",
    field: `data/field#berth.${name}`,
    name,
    type: "text",
    logical: "text",
    nullable: false,
    generated: false,
  });
const key = (id: string, ...columns: readonly string[]) =>
  given(data.key, id, {
    table: "data/table#berths",
    name: id,
    kind: "unique",
    columns: columns.map((each): `data/column#${string}` => `data/column#berths.${each}`),
  });

async function scope(...keys: readonly ReturnType<typeof key>[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "berth", {
        name: "Berth",
        aggregate: "data/entity#berth",
        lifecycle: "new",
      }),
      field("harbour", false),
      field("sign", true),
      column("harbour"),
      column("sign"),
      ...keys,
    )
    .result();
  const fields = plan.get(data.field);
  const [sign] = fields.filter(({ id }) => id === "berth.sign");
  if (sign === undefined) throw new Error("no field");
  return uniqueScope(sign, { fields, columns: plan.get(data.column), keys: plan.get(data.key) });
}

it("says within what values are told apart, and nothing where that is everything", async () => {
  expect(await scope(key("of-harbour", "harbour", "sign"))).toBe("per harbour");
  expect(await scope(key("of-all", "sign"))).toBeUndefined();
  expect(await scope(key("of-harbour", "harbour", "sign"), key("of-all", "sign"))).toBeUndefined();
  expect(await scope()).toBeUndefined();
});
