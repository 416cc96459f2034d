import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, actor, choice, concept, product, style } from "../fixtures/nodes.ts";

const clinic: readonly Draft[] = [
  product("Visits", ["mobile-app", "web-application"]),
  style("layered-monolith"),
  actor("Nurse"),
  concept("Visit"),
  action("Nurse", "plan", "Visit", "create"),
  ...choice("api-framework", "Fastify"),
  ...choice("mobile-framework", "Expo"),
];

async function clientsOf(nodes: readonly Draft[]): Promise<readonly string[]> {
  const { plan } = await compile(nodes);
  return plan
    .get(architecture.component)
    .filter(({ data }) => data.kind.endsWith("-client"))
    .map(({ data }) => `${data.name}: ${data.technology}`);
}

it("makes one client of screens that come out of the code of the mobile app in browsers too", async () => {
  expect(await clientsOf(clinic)).toEqual(["Mobile and web client: Expo"]);
});

it("makes two clients where browsers have a framework of their own", async () => {
  expect(await clientsOf([...clinic, ...choice("web-framework", "Vue")])).toEqual([
    "Mobile client: Expo",
    "Web client: Vue",
  ]);
});
