import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("names the requirements that ask for a control in words of their own", async () => {
  const asks = (id: string, text: string) =>
    given(brief.requirement, id, { key: id.toUpperCase(), kind: "functional", text });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      asks("r-1", "All traffic must be encrypted in transit."),
      asks("r-2", "Orders are listed by date."),
    )
    .result();
  const control = plan.get(security.control).find(({ id }) => id === "transport-encryption");
  expect(control?.why.from).toContain("brief/requirement#r-1");
  expect(
    plan.get(security.control).flatMap(({ why }) => (why.from ?? []).map(String)),
  ).not.toContain("brief/requirement#r-2");
});
