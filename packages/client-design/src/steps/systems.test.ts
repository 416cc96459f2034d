import type { Draft } from "@planc/core";
import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden } from "../fixtures/garden.ts";
import { asked, drawn, reactNative, walks, whole } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";
import { capabilities } from "./capabilities.ts";
import { systems } from "./systems.ts";

const oldest = async (nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [{ ...plugin, parts: [capabilities, systems] }] })
    .with(...nodes)
    .result();
  return plan
    .get(client.oldestSystem)
    .map(({ data: { platform, version, by } }) => `${platform} ${version} (${by})`);
};

it("takes the newest of what framework and parts ask for", async () => {
  expect(await oldest([...walks(reactNative, whole), ...drawn])).toEqual([
    "android 8.0 (Health Connect)",
    "ios 15.1 (React Native)",
  ]);
});

it("goes by the text where it asks for more", async () => {
  const text = asked("PR-1", "The app runs on Android 11 and iOS 17");
  expect(await oldest([...walks(reactNative, [...whole, text]), ...drawn])).toEqual([
    "android 11 (PR-1)",
    "ios 17 (PR-1)",
  ]);
});

it("takes the oldest of several that the text names", async () => {
  const text = asked("PR-2", "iOS 17, 16, and 15.4 and Android 13 or 12 are supported");
  expect(await oldest([...walks(reactNative, [...whole, text]), ...drawn])).toEqual([
    "android 12 (PR-2)",
    "ios 15.4 (PR-2)",
  ]);
});

it("names none for a browser", async () => {
  expect(await oldest(garden)).toEqual([]);
});
