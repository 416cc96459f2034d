import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { lookForOthers } from "../fixtures/uploads.ts";
import plugin from "../plugin.ts";

it("answers who looks for others with who they are, and not with their addresses", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...lookForOthers)
    .result();
  const [list] = plan.get(api.operation).filter(({ id }) => id === "list-users");
  expect(list?.data.response).toBe("api/schema#users.cards");
  const [card] = plan.get(api.schema).filter(({ id }) => id === "users.card");
  expect(card?.data.properties.map(({ name }) => name)).toEqual(["name"]);
});
