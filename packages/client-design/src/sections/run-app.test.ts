import type { Draft } from "@planc/core";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden } from "../fixtures/garden.ts";
import { reactNative, walks } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

async function said(nodes: readonly Draft[]) {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return JSON.stringify(sections.find(({ data }) => data.title === "Run the App")?.data);
}

it("builds the app by its framework for the systems that it runs on, from the oldest of them", async () => {
  const app = await said(walks(reactNative, chosen("end-to-end-testing", "detox")));
  expect(app).toContain("npx react-native run-ios");
  expect(app).toContain("npx detox test -c android.emu.debug");
  expect(app).toContain("15.1");
  const swift = await said(walks(chosen("mobile-framework", "swiftui", { name: "SwiftUI" })));
  expect(swift).toContain("xcodebuild test");
  expect(swift).not.toContain("Android");
});

it("says nothing of an app where there is none", async () => {
  expect(await said(garden)).toBeUndefined();
});
