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

it("takes no other command for the claim, in whatever order they come", async () => {
  const made = await operations(true);
  expect(made.some(({ path }) => path.endsWith("/wicks/claim"))).toBe(true);
  const archive = made.find(({ operationId }) => operationId.startsWith("archive"));
  expect(archive?.description ?? "").not.toContain("deletes it in the same statement");
});

it("bounds how often one caller takes from one person", async () => {
  const claim = (await operations(true)).find(({ operationId }) => operationId === "claimWicks");
  expect(claim?.description).toContain("10 times in an hour");
});

it("shows others the lasting keys of what somebody has, and nothing else of it", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...wicks(true))
    .result();
  const listing = plan.get(api.operation).find(({ data }) => data.path.endsWith("/lamps/keys"));
  expect(listing?.data).toMatchObject({ method: "get", path: "/users/{userId}/lamps/keys" });
  const shown = plan.get(api.schema).find(({ data }) => data.name === "LampKeys");
  expect(shown?.data.properties.map(({ name }) => name)).toEqual(["lampId", "burnerKey"]);
});
