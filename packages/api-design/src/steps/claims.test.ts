import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { wicks } from "../fixtures/wicks.ts";
import plugin from "../plugin.ts";

async function operations(laidOut: boolean) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...wicks(laidOut))
    .result();
  return plan.get(api.operation).map(({ data }) => data);
}

it("has what somebody lays out claimed of the person, under a key of the caller", async () => {
  const claim = (await operations(true)).find(({ operationId }) => operationId === "claimWicks");
  expect(claim).toMatchObject({
    method: "post",
    path: "/users/{userId}/wicks/claim",
    idempotency: "key",
    response: "api/schema#wicks.claimed",
  });
  expect(claim?.description).toContain("no two callers are given the same one");
});

it("tells whoever lays it out how much is left", async () => {
  const left = (await operations(true)).find(({ path }) => path.endsWith("/wicks/left"));
  expect(left?.parameters.map(({ name }) => name)).toEqual(["userId", "lampId"]);
});

it("makes an operation on one thing of a command on what nobody lays out", async () => {
  const paths = (await operations(false)).map(({ path }) => path);
  expect(paths).toContain("/wicks/{wickId}/claim");
});
