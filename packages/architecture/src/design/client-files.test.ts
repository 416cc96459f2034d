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

it("has the gateway hand it out where several services stand behind one that keeps files", async () => {
  const gatewayWith = async (technology: string) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        product("Kiln log", ["web-application"]),
        style("microservices", { name: "Microservices" }),
        actor("Potter"),
        concept("Firing"),
        action("Potter", "list", "Firing", "list"),
        ...choice("web-framework", "React"),
        ...choice("api-gateway", technology),
      )
      .result();
    const told = plan.get(architecture.component).find(({ id }) => id === "api-gateway")
      ?.data.responsibilities;
    const asked = plan
      .get(architecture.connection)
      .find(({ data }) => data.from === "architecture/component#web-client");
    return [told?.includes("built files of the web client"), asked?.data.purpose];
  };
  expect(await gatewayWith("NGINX")).toEqual([true, "files of the client, HTTP operations"]);
  expect(await gatewayWith("Kong")).toEqual([false, "HTTP operations"]);
});
