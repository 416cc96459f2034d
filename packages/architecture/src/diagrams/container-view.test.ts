import { architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { containerView } from "./architecture-views.ts";

const part = (name: string, kind: "service" | "relational-store" | "external-system" | "person") =>
  given(architecture.component, name.toLowerCase().replaceAll(" ", "-"), {
    name,
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
    ...(kind === "service" ? { context: "architecture/context#quay" as const } : {}),
  });
const parts = [
  part("Harbour master", "person"),
  ...["Berths", "Pilots", "Tolls"].map((name) => part(name, "service")),
  part("Tide table store", "relational-store"),
  part("Coast guard", "external-system"),
];

async function drawnWith(most: number) {
  const { plan } = await planTester({ plugins: [] })
    .with(...parts)
    .result();
  return containerView({
    product: "Harbour",
    components: plan.get(architecture.component),
    connections: [],
    most,
  });
}

it("names what a picture of many parts leaves out", async () => {
  const view = await drawnWith(3);
  expect(view?.without).toEqual(["Coast guard", "Tide table store"]);
  expect(view?.text).not.toContain("Tide table store");
});

it("names nothing where all parts fit, and no person", async () => {
  expect((await drawnWith(20))?.without).toEqual([]);
  expect((await drawnWith(5))?.without).toEqual([]);
});
