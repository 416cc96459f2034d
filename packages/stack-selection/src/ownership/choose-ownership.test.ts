import type { Draft } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, load, mention, pattern, product, services } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const kennels = [
  product(["web-application"]),
  ...concepts("User", "Dog", "Walk", "Kennel", "Feed"),
  ...services("Dogs", "Walks", "Feeding"),
];

const compiled = (...nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
const arrangementOf = async (...nodes: readonly Draft[]) =>
  (await compiled(...nodes)).plan.get(decision.dataOwnership)?.data.arrangement;

it("decides nothing where one program owns everything", async () => {
  expect(
    await arrangementOf(product(["web-application"]), ...concepts("User", "Dog")),
  ).toBeUndefined();
});

it("keeps each service in a schema of one server while that answers the load", async () => {
  expect(await arrangementOf(...kennels)).toBe("schema-per-service");
  expect(await arrangementOf(...kennels, load("peak-request-rate", 900, "req/s"))).toBe(
    "schema-per-service",
  );
  expect(await arrangementOf(...kennels, load("peak-request-rate", 4000, "req/s"))).toBe(
    "server-per-service",
  );
});

it("has reads go to copies of one server before each service gets its own", async () => {
  const read = load("read-share", 0.9, "ratio");
  expect(await arrangementOf(...kennels, load("peak-request-rate", 4000, "req/s"), read)).toBe(
    "schema-per-service",
  );
  expect(await arrangementOf(...kennels, load("peak-request-rate", 14_000, "req/s"), read)).toBe(
    "server-per-service",
  );
});

it("rests on the load", async () => {
  const { plan } = await compiled(...kennels, load("peak-request-rate", 90, "req/s"));
  const premises = plan
    .get(decision.premise)
    .filter(({ data }) => data.decision === "decision/data-ownership#data-ownership");
  expect(premises.map(({ data }) => ("fact" in data ? data.fact : data.kind))).toEqual(
    expect.arrayContaining(["peak-request-rate"]),
  );
});

it.each([
  ["a database per service", "server-per-service"],
  ["a schema per service", "schema-per-service"],
  ["services share one database", "shared-schema"],
])("takes what the text names: %s", async (name, arrangement) => {
  const { plan } = await compiled(...kennels, pattern(name));
  const node = plan.get(decision.dataOwnership);
  expect(node?.data.arrangement).toBe(arrangement);
  expect(node?.why.kind).toBe("stated");
});

it("keeps card data apart unless it stays with a provider", async () => {
  const regime = given(brief.regime, "pci-dss", { name: "PCI DSS" });
  const reduced = given(security.obligation, "pci-dss.scope-reduction", {
    kind: "scope-reduction",
    text: "Card data goes straight to the provider.",
    regime: "brief/regime#pci-dss",
    applies: [],
  });
  expect(await arrangementOf(...kennels, regime)).toBe("server-per-service");
  expect(await arrangementOf(...kennels, regime, reduced)).toBe("schema-per-service");
});

it("is a record with a table of scores, after the one on the style", async () => {
  const { files } = await compiled(...kennels, mention("PostgreSQL"));
  const record = files.find(({ path }) => path === "decisions/0002-data-ownership.md")?.text ?? "";
  expect(record).toContain(
    "# 2. Ownership of data: A schema and a role per service, on one server",
  );
  expect(record).toContain(
    "| Fact (judgement, × weight) | Here | A schema and a role per service, on one server |",
  );
  expect(record).toMatch(/\| Cost of running it \(× 2\) \|/);
});
