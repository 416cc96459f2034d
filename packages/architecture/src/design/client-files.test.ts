import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, actor, choice, concept, product, style } from "../fixtures/nodes.ts";
import plugin from "../plugin.ts";

async function apiWith(...more: readonly Draft[]): Promise<string> {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("Kiln log", ["web-application"]),
      style("layered-monolith", { name: "Layered monolith" }),
      actor("Potter"),
      concept("Firing"),
      action("Potter", "list", "Firing", "list"),
      ...more,
    )
    .result();
  const [api] = plan.get(architecture.component).filter(({ id }) => id === "api");
  return api?.data.responsibilities.join("; ") ?? "";
}

it("has the one program hand out a built client, where nothing else does", async () => {
  const react = choice("web-framework", "React");
  expect(await apiWith(...react)).toContain("built files of the web client");
  expect(await apiWith(...react, ...choice("cdn", "Fastly"))).not.toContain("hands out");
  expect(await apiWith(...choice("web-framework", "Next.js"))).not.toContain("hands out");
});
