import type { Draft } from "@planc/core";
import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, garden } from "../fixtures/garden.ts";
import plugin from "../plugin.ts";

async function planOf(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .run();
  return plan;
}

it("puts lists into the view of what holds them, and long forms on screens of their own", async () => {
  const screens = (await planOf(garden)).get(client.screen);
  const called = Object.fromEntries(
    screens.map(({ data }) => [
      data.name,
      data.uses.map(({ operation }) => operation.slice("api/operation#".length)),
    ]),
  );
  expect(called).toMatchObject({
    "Plot list": ["list-plots"],
    "New application": ["create-application"],
    "Sign in": ["sign-in"],
    "Own account": ["get-own-account"],
  });
  expect(called.Plot).toEqual(
    expect.arrayContaining(["get-plot", "list-applications", "list-entries", "create-entry"]),
  );
});

it("has the client keep a device known by itself", async () => {
  const [call] = (await planOf(garden)).get(client.call);
  expect(call?.data).toMatchObject({
    operation: "api/operation#create-device",
    by: { kind: "client", when: "it has a device that the server does not know" },
  });
});

it("guards a route as its operations are", async () => {
  const routes = (await planOf(garden)).get(client.route).map(({ data }) => data);
  const guardOf = (path: string) => routes.find((each) => each.path === path)?.guard;
  expect(guardOf("/plots/:plotId")).toMatchObject({ kind: "open" });
  expect(guardOf("/plots/:plotId/applications/new")).toMatchObject({
    kind: "signed-in",
    roles: ["brief/actor#gardener"],
    otherwise: "client/screen#web-client.sign-in",
  });
});

it("says nothing where nobody has a client", async () => {
  const plan = await planOf([component("api", "service"), component("tool", "command-line")]);
  expect([...plan].filter(({ id, nodes }) => id.startsWith("client/") && nodes.length > 0)).toEqual(
    [],
  );
});
