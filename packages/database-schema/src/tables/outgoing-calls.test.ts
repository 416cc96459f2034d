import { architecture, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const tables = async (mode: "sync" | "async") => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("parcel", { name: "Parcel" }, { weight: { name: "weight" } }),
      component("depot", "service", { name: "Depot" }),
      component("courier", "external-system", { name: "Courier" }),
      given(architecture.flow, "call-off", {
        name: "Call off",
        trigger: "Somebody calls a parcel off.",
        steps: [
          {
            from: "architecture/component#depot",
            to: "architecture/component#courier",
            message: "call the van back",
            mode,
          },
        ],
        failures: [],
      }),
    )
    .result();
  return plan.get(data.table).map(({ id }) => id);
};

it("keeps a call that nobody waits for in a row, so that a program that ends does not lose it", async () => {
  expect(await tables("async")).toContain("outgoing_calls");
  expect(await tables("sync")).not.toContain("outgoing_calls");
});
