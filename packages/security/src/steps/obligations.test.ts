import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("states a duty once, however often the input asks for it", async () => {
  const requirement = (id: string, text: string) =>
    given(brief.requirement, id, { key: id, kind: "functional", text });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      requirement("fr-1", "There is an audit log of sign-ins."),
      requirement("fr-2", "Exports are in the audit log."),
    )
    .result();
  const found = plan.get(security.obligation);
  expect(found.map((each) => each.id)).toEqual(["audit.stated"]);
});

it("asks for no trail of card data where a payment provider takes the numbers", async () => {
  const duties = async (provided: boolean) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        product("web-application"),
        given(brief.regime, "pci-dss", { name: "PCI DSS" }),
        ...(provided
          ? [given(brief.system, "tillpay", { name: "Tillpay", category: "payments" })]
          : []),
      )
      .result();
    return plan.get(security.obligation).map(({ data }) => data.kind);
  };
  expect(await duties(false)).toContain("audit");
  expect(await duties(true)).toEqual(["scope-reduction"]);
});
