import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { hires } from "../fixtures/hires.ts";
import plugin from "../plugin.ts";

async function quoteOf(agrees: boolean) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...hires(agrees))
    .result();
  const named = (id: string) =>
    plan
      .get(api.schema)
      .find((each) => each.id === id)
      ?.data.properties.map(({ name, nullable }) => `${name}${nullable ? "?" : ""}`);
  const by = (operationId: string) =>
    plan.get(api.operation).find(({ data }) => data.operationId === operationId)?.data;
  return { operation: by("quoteHire"), read: by("getCrate"), named };
}

it("tells the sums before somebody agrees to one, to whoever reads what it is made from", async () => {
  const { operation, read, named } = await quoteOf(true);
  expect([operation?.method, operation?.path]).toEqual(["get", "/crates/{crateId}/hire-quote"]);
  expect(operation?.access).toEqual(read?.access);
  expect(operation?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
    "path crateId",
    "query deliveryCountry",
  ]);
  expect(named("crates.quote")).toEqual([
    "lines",
    "deliveryCost?",
    "subtotal",
    "total?",
    "currency?",
  ]);
});

it("prices each line, with what it is called and its picture", async () => {
  const { named } = await quoteOf(true);
  expect(named("crates.quote-line")).toEqual([
    "crateItemId",
    "toolId",
    "rangeName",
    "toolName",
    "rangePhotoContent?",
    "quantity",
    "unitPrice",
    "lineTotal",
    "orderable",
  ]);
});

it("tells what lines come to where nobody agrees to a sum, and nothing where nothing has a price", async () => {
  const { operation, named } = await quoteOf(false);
  expect(operation?.realises).toEqual(["brief/concept#hire"]);
  expect(named("crates.quote")).toContain("lines");
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...hires(false).filter(({ id }) => id !== "tool.price"))
    .result();
  expect(plan.get(api.operation).some(({ id }) => id === "quote-hire")).toBe(false);
});

it("tells the sums once where two deeds make the same of the same", async () => {
  const nodes = hires(true);
  const making = nodes.find(({ slot, id }) => slot === "brief/action" && id === "make-hire");
  expect(making).toBeDefined();
  const again = making ? [{ ...making, id: "check-out-hire" }] : [];
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes, ...again)
    .result();
  expect(plan.get(api.operation).filter(({ id }) => id === "quote-hire")).toHaveLength(1);
  expect(findings.filter(({ code }) => code === "core/duplicate-node")).toEqual([]);
});
