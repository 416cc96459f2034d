import { api, client } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, garden, operation, schema, thing } from "./fixtures/garden.ts";
import plugin from "./plugin.ts";

/** Gardens whose keepers write down what they change: a thing of theirs, called as the feed of a device is. */
const changes = [
  ...garden,
  ...thing("change", ["reason"]),
  given(api.resource, "changes", {
    name: "Change",
    path: "/changes",
    entity: "data/entity#change",
  }),
  schema("changes", "change", "resource", ["reason"]),
  action("list-change", "change", "list", ["gardener"]),
];

async function planned(realises: readonly string[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...changes,
      ...chosen("sync-protocol", "changes-since-cursor", { name: "Changes since a cursor" }),
      operation("list-changes", "get", "/changes", "changes", "list", ["gardener"], {
        realises: [...realises] as ["brief/action#list-change"],
        response: "api/schema#changes",
      }),
    )
    .result();
  const of = "api/operation#list-changes";
  return {
    screens: plan
      .get(client.screen)
      .filter(({ data }) => data.uses.some((each) => each.operation === of))
      .map(({ data }) => data.name),
    bySelf: plan.get(client.call).some(({ data }) => data.operation === of),
  };
}

it("shows changes that are things of the product", async () => {
  expect(await planned(["brief/action#list-change"])).toEqual({
    screens: ["Changes"],
    bySelf: false,
  });
});

it("leaves the feed of a device to the client", async () => {
  expect(await planned(["decision/choice#sync-protocol"])).toEqual({ screens: [], bySelf: true });
});
