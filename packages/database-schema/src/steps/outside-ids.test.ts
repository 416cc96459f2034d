import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

it("keeps apart what each party outside calls somebody", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept(
        "linked-account",
        { name: "Linked account" },
        { party: { name: "provider name" }, id: { name: "provider user identifier" } },
      ),
      ...concept("refund", { name: "Refund" }, { id: { name: "provider refund id" } }),
    )
    .result();
  expect(
    plan
      .get(data.key)
      .flatMap(({ data: { kind, columns } }) => (kind === "unique" ? [columns] : [])),
  ).toEqual([
    [
      "data/column#linked_accounts.provider_name",
      "data/column#linked_accounts.provider_user_identifier",
    ],
  ]);
  expect(plan.get(data.key).filter(({ data: { kind } }) => kind === "foreign")).toEqual([]);
});
