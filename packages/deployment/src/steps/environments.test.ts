import type { Draft } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component } from "../fixtures/build.ts";
import { harbour, product } from "../fixtures/harbour.ts";
import plugin from "../plugin.ts";

async function environmentsOf(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(plan.get(deployment.environment).map(({ id, data }) => [id, data]));
}

it("differs from production by what is rented, scaled and called", async () => {
  const environments = await environmentsOf(harbour);
  expect(environments.get("development")?.differs).toEqual([
    "1 instance of each program",
    "Post in a container, not RabbitMQ",
    "Stripe: an account of its own",
  ]);
  expect(environments.get("staging")?.differs).toEqual([
    "Desk: 2 instances, not 4 to 10",
    "Stripe: an account of its own",
  ]);
  expect(environments.get("production")?.differs).toEqual([]);
});

it("previews changes where the platform does so, and nowhere else", async () => {
  expect((await environmentsOf(harbour)).has("preview")).toBe(false);
  const onPlatform = await environmentsOf([
    ...harbour.filter(({ id }) => !id.startsWith("orchestration")),
    ...chosen("hosting", "render", { name: "Render" }),
  ]);
  expect(onPlatform.get("preview")?.differs[0]).toBe("Desk of the change, by Render");
});

it("has none of a tool, an app alone, or a product that nobody shows", async () => {
  expect(await environmentsOf([product(), component("tide-tool", "command-line")])).toEqual(
    new Map(),
  );
  expect(await environmentsOf([product(), component("pilot-app", "mobile-client")])).toEqual(
    new Map(),
  );
  const unseen = [
    ...harbour.filter(({ slot }) => slot !== "brief/product"),
    product({ unseen: true }),
  ];
  expect(await environmentsOf(unseen)).toEqual(new Map());
});
