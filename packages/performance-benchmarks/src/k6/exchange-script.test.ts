import { type Draft, slug } from "@planc/core";
import { api } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { type Request, runOf } from "../fixtures/run-script.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const operation = (
  operationId: string,
  method: "get" | "post" | "patch",
  path: string,
  more: object,
) =>
  given(api.operation, slug(operationId), {
    operationId,
    method,
    path,
    summary: operationId,
    resource: "api/resource#moorings",
    effect: method === "get" ? "read" : method === "post" ? "create" : "update",
    access: { kind: "public", because: "test" },
    realises: [],
    parameters: [],
    response: "api/schema#moorings",
    success: method === "post" ? 201 : 200,
    errors: [],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
    ...more,
  });

const ifMatch = {
  name: "If-Match",
  in: "header",
  type: "text",
  required: true,
  description: "test",
} as const;

/** Moorings whose changes name a version; a repeat is known as the house style of the interface has it. */
const harbour = (
  style: object,
  repeat: { name: string; in: string; type: string },
): readonly Draft[] => [
  ...shop.filter(({ slot }) => !/^(?:api\/(?:operation|convention)|workload\/mix)$/.test(slot)),
  ...shop
    .filter(({ slot }) => slot === "api/convention")
    .map((each) => ({ ...each, data: { ...Object(each.data), ...style } })),
  given(api.resource, "moorings", { name: "Mooring", path: "/moorings" }),
  operation("getMooring", "get", "/moorings/{mooringId}", {}),
  operation("changeMooring", "patch", "/moorings/{mooringId}", {
    parameters: [ifMatch],
    errors: [{ status: 412, problem: "precondition-failed", when: "It has changed." }],
  }),
  operation("createMooring", "post", "/moorings", {
    idempotency: "key",
    parameters: [{ ...repeat, required: true, description: "test" }],
  }),
  given(api.exchange, "api/operation#get-mooring", { validator: "version" }),
];

async function sentBy(nodes: readonly Draft[], env: Readonly<Record<string, string>> = {}) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const script = files.find((each) => each.path.endsWith(".k6.js"))?.text ?? "";
  let version = 6;
  const server = ({ method }: Request) => ({
    status: method === "POST" ? 201 : 200,
    record: { id: "m1", version: method === "GET" ? ++version : version },
  });
  const { sent } = runOf(script, { SCENARIO: "smoke", ...env }, server, 3);
  return { script, sent };
}

it("names the version that it has read just before, and never any version", async () => {
  const { script, sent } = await sentBy(
    harbour({}, { name: "Idempotency-Key", in: "header", type: "text" }),
  );
  const at = sent.findIndex(({ method }) => method === "PATCH");
  expect(sent[at - 1]).toMatchObject({ method: "GET", url: sent[at]?.url });
  expect(sent[at]?.headers["If-Match"]).toMatch(/^"\d+"$/);
  expect(script).not.toContain('"*"');
  const made = sent.find(({ method }) => method === "POST");
  expect(made?.headers["Idempotency-Key"]).toMatch(/^[0-9a-z]+-[0-9a-z]+-\d+$/);
});

it("sends the key of a repeat and the version of the interface where the house style has them", async () => {
  const { sent } = await sentBy(
    harbour(
      { repeat: { name: "requestId", in: "query", uuid: true }, versionParameter: "api-version" },
      { name: "requestId", in: "query", type: "uuid" },
    ),
    { API_VERSION: "2031-04-01" },
  );
  const addresses = sent.map(({ url }) => new URL(url).searchParams);
  expect(addresses.every((each) => each.get("api-version") === "2031-04-01")).toBe(true);
  const made = sent.findIndex(({ method }) => method === "POST");
  expect(addresses[made]?.get("requestId")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(sent[made]?.headers).not.toHaveProperty("Idempotency-Key");
});
