import type { DataOf, Draft } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const list = (id: string, more: Partial<DataOf<typeof api.operation>>) =>
  given(api.operation, id, {
    operationId: id,
    method: "get",
    path: `/${id}`,
    resource: "api/resource#kites",
    summary: id,
    effect: "list",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    component: "architecture/component#api",
    parameters: [],
    success: 200,
    errors: [],
    paginated: true,
    idempotency: "natural",
    lifecycle: "new",
    ...more,
  });
const property = (name: string, more: object) => ({
  name,
  type: "text" as const,
  list: false,
  required: true,
  nullable: false,
  readOnly: true,
  writeOnly: false,
  description: name,
  ...more,
});
const kites = (shown: readonly string[]): readonly Draft[] => [
  ...store("postgresql", "18"),
  ...concept(
    "kite",
    { name: "Kite" },
    { colour: { name: "colour", required: true }, story: { name: "story", type: "long-text" } },
  ),
  given(api.resource, "kites", { name: "Kite", path: "/kites", entity: "data/entity#kite" }),
  given(api.schema, "kites.card", {
    name: "KiteCard",
    purpose: "resource",
    description: "What a screen shows.",
    properties: shown.map((name) => property(name, { field: `data/field#kite.${name}` })),
  }),
  given(api.schema, "kites.cards", {
    name: "KiteCards",
    purpose: "page",
    description: "Cards.",
    properties: [property("data", { type: "list", list: true, schema: "api/schema#kites.card" })],
  }),
  list("list-kites", {}),
  list("list-all-kites", { response: "api/schema#kites.cards", whole: 2000 }),
];

async function columnsShown(shown: readonly string[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...kites(shown))
    .result();
  return plan
    .get(data.accessPattern)
    .flatMap(({ id, data: { operation, shows } }) =>
      shows ? [{ id, operation, shows: shows.map((ref) => ref.split(".").at(-1)) }] : [],
    );
}

it("takes no long text along where a screen shows all of them", async () => {
  expect(await columnsShown(["colour"])).toEqual([
    {
      id: "kites.all-shown",
      operation: "api/operation#list-all-kites",
      shows: ["id", "colour", "created_at"],
    },
  ]);
});

it("reads as the list does where the screen shows everything", async () => {
  expect(await columnsShown(["colour", "story"])).toEqual([]);
});
