import { type Draft, slug } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { contractServer } from "../fixtures/contract-server.ts";
import { runOf } from "../fixtures/run-script.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const property = {
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: false,
  description: "test",
} as const;

const operation = (
  operationId: string,
  method: "get" | "post" | "delete",
  path: string,
  more: object,
) =>
  given(api.operation, slug(operationId), {
    operationId,
    method,
    path,
    summary: operationId,
    resource: "api/resource#passes",
    effect: method === "get" ? "read" : method === "post" ? "create" : "delete",
    access: { kind: "public", because: "test" },
    realises: [],
    parameters: [],
    success: method === "post" ? 201 : method === "get" ? 200 : 204,
    errors: [],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
    ...more,
  });

const field = (name: string, more: object = {}) =>
  given(data.field, `pass.${slug(name)}`, {
    entity: "data/entity#pass",
    name,
    type: "text",
    required: true,
    unique: true,
    generated: false,
    ...more,
  });

/** Passes of a cable car: a number and a short address of their own, a currency, and one cabin. */
const cableCar: readonly Draft[] = [
  ...shop.filter(({ slot }) => slot !== "api/operation" && slot !== "workload/mix"),
  given(api.resource, "passes", { name: "Pass", path: "/passes" }),
  given(api.resource, "rides", { name: "Ride", path: "/passes/{passId}/rides" }),
  operation("createPass", "post", "/passes", {
    request: "api/schema#passes.create",
    response: "api/schema#passes",
    idempotency: "key",
  }),
  operation("getPass", "get", "/passes/{passId}", {}),
  operation("listPasses", "get", "/passes", { effect: "list" }),
  operation("deletePass", "delete", "/passes/{passId}", {}),
  operation("followPass", "get", "/p/{slug}", { success: 302, host: "Apart from the rest." }),
  operation("reserveCabin", "post", "/passes/{passId}/cabins", {
    request: "api/schema#cabins.create",
    realises: ["brief/uniqueness#cabin.number"],
    errors: [{ status: 409, problem: "conflict", when: "Another pass has the cabin." }],
  }),
  field("number", { type: "uuid" }),
  field("slug"),
  given(api.schema, "passes.create", {
    name: "PassCreate",
    purpose: "create",
    description: "test",
    properties: [
      { ...property, name: "number", type: "uuid", field: "data/field#pass.number" },
      { ...property, name: "slug", type: "text", maxLength: 20, field: "data/field#pass.slug" },
      { ...property, name: "currency", type: "text", maxLength: 200 },
      { ...property, name: "kind", type: "enum", values: ["day", "season"] },
    ],
  }),
  given(api.schema, "passes", {
    name: "Pass",
    purpose: "resource",
    description: "test",
    properties: [
      { ...property, name: "id", type: "uuid" },
      { ...property, name: "slug", type: "text" },
    ],
  }),
  given(api.schema, "cabins.create", {
    name: "CabinCreate",
    purpose: "create",
    description: "test",
    properties: [{ ...property, name: "cabin", type: "text" }],
  }),
];

async function delivered() {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...cableCar)
    .result();
  const script = files.find((each) => each.path.endsWith(".k6.js"))?.text ?? "";
  const server = () =>
    contractServer({
      basePath: "/v1",
      operations: plan.get(api.operation),
      schemas: plan.get(api.schema),
      unique: ["number", "slug", "cabin"],
    });
  return { script, server };
}

const env = { HOST: "https://h", LINK_HOST: "https://short" };
const pathsOf = (sent: readonly { readonly method: string; readonly url: string }[]) =>
  new Set(sent.map(({ method, url }) => `${method} ${url.split("/")[4]}`));

it("passes as it is delivered, against a server that keeps to the contract", async () => {
  const { script, server } = await delivered();
  for (const [SCENARIO, calls] of [
    ["smoke", 6],
    ["normal", 400],
    ["peak", 400],
  ] as const) {
    const { checked, sent } = runOf(script, { ...env, SCENARIO }, server(), calls);
    expect(checked).toHaveLength(calls);
    expect(checked).not.toContain(false);
    expect(pathsOf(sent)).toContain("GET p");
    // Nothing is followed, and what leads elsewhere has a host of its own.
    expect(sent.every((each) => each.redirects === 0)).toBe(true);
  }
});

it("sends copies of one call at the same moment, of which the server may take one", async () => {
  const { script, server } = await delivered();
  const { checked, sent, options } = runOf(script, { ...env, SCENARIO: "atOnce" }, server(), 2);
  expect(options).toMatchObject({ batchPerHost: 10, scenarios: { load: { iterations: 2 } } });
  expect(sent).toHaveLength(20);
  expect(checked).toEqual([true, true]);
  // A server that takes each of them is found out.
  const careless = runOf(script, { ...env, SCENARIO: "atOnce" }, 201, 2);
  expect(careless.checked).toContain(false);
});

it("does not begin where no id can be had, as every answer would be a 404 that shows nothing", async () => {
  const { script } = await delivered();
  const empty = () => ({ status: 500 });
  expect(() => runOf(script, { ...env, SCENARIO: "peak" }, empty, 1)).toThrow(/IDS has to give/);
  const ids = JSON.stringify({ passId: "7", slug: "seven" });
  expect(() => runOf(script, { ...env, SCENARIO: "peak", IDS: ids }, empty, 1)).not.toThrow();
});

it("fails a test whose arrivals found no caller", async () => {
  const { script, server } = await delivered();
  const { options } = runOf(script, { ...env, SCENARIO: "peak" }, server(), 1);
  expect(options).toMatchObject({
    thresholds: { dropped_iterations: [{ threshold: expect.stringMatching(/^count<\d+$/) }] },
  });
});
