import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { fileOf, grammarOf, written } from "./grammar.ts";
import { navigationMap } from "./map.ts";

it("writes addresses as the framework does, and finds the file of a page", () => {
  const next = grammarOf(["nextjs"]);
  expect(written("/orders/:orderId", next)).toBe("/orders/[orderId]");
  expect(fileOf("/orders/:orderId", next, "back-office")).toBe(
    "app/(back-office)/orders/[orderId]/page.tsx",
  );
  expect(fileOf("/", grammarOf(["expo"]), undefined)).toBe("app/index.tsx");
  expect(fileOf("/orders", grammarOf(["react"]), undefined)).toBeUndefined();
});

it("draws where screens lead, and lets no name of theirs be syntax", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop)
    .run();
  const [first, ...rest] = plan.get(client.screen);
  if (first === undefined) throw new Error("there are screens");
  const hostile = { ...first, data: { ...first.data, name: 'end"]; x --> y' } };
  const drawn = navigationMap("Navigation", [hostile, ...rest]);
  expect(drawn).toContain("end#quot;]#59; x --#gt; y");
  expect(drawn).toContain("subgraph g");
});

it("draws no way to what a link of a message alone opens", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop)
    .run();
  const [screen] = plan.get(client.screen);
  if (screen === undefined) throw new Error("there are screens");
  const { area: _, start: __, ...data } = { ...screen.data, leads: [] };
  const start = { ...screen, data: { ...data, start: true as const } };
  const opened = (id: string) =>
    navigationMap("Navigation", [
      start,
      { ...screen, id, ref: `client/screen#${id}` as const, data },
    ]).includes("s0 --> s1");
  expect(opened("web-client.reports")).toBe(true);
  expect(opened("web-client.accept-invitation")).toBe(false);
});

it("writes a table of routes that a program can read", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop)
    .run();
  const file = files.find(({ path }) => path === "clients/routes-web-client.json");
  const table: unknown = JSON.parse(file?.text ?? "{}");
  expect(table).toMatchObject({ surface: "Web client" });
  expect(file?.text).toContain('"path": "/checkout"');
});
