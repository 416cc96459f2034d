import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { seedLibrary } from "../fixtures/seed-shop.ts";
import { asked } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";
import { faultOf } from "./speed-files.ts";

async function filesOf() {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...seedLibrary("react", [asked("FR-1", "It is a progressive web app")]))
    .result();
  return new Map(files.map(({ path, text }) => [path, text]));
}

it("writes budgets and a manifest that their readers take", async () => {
  const files = await filesOf();
  for (const path of [
    "clients/lighthouserc.json",
    "clients/.size-limit.json",
    "clients/manifest.webmanifest",
  ]) {
    expect([path, files.has(path), faultOf(path, files.get(path) ?? "null")]).toEqual([
      path,
      true,
      undefined,
    ]);
  }
});

it("opens in a laboratory only pages that need no session and no id", async () => {
  const text = (await filesOf()).get("clients/lighthouserc.json") ?? "";
  const urls: unknown = JSON.parse(text).ci.collect.url;
  expect(urls).toEqual(["http://localhost:3000/seeds"]);
});

it("refuses an address without an assertion, a manifest without icons, a limit without a unit", async () => {
  const files = await filesOf();
  const changed = (path: string, from: string | RegExp, to: string) =>
    faultOf(path, (files.get(path) ?? "").replace(from, to));
  expect(changed("clients/lighthouserc.json", "localhost:3000/seeds", "localhost:3000/x")).toBe(
    "no assertion holds for http://localhost:3000/x",
  );
  expect(changed("clients/manifest.webmanifest", "512x512", "500x500")).toBeUndefined();
  expect(changed("clients/manifest.webmanifest", /512x512/g, "500x500")).toContain("icons");
  expect(changed("clients/.size-limit.json", " kB", "")).toContain("limit");
});
