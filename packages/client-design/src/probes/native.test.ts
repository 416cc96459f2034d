import { client } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { parse } from "plist";
import { expect, it } from "vitest";
import * as z from "zod";
import { nativeFiles } from "../artifacts/native.ts";
import { drawn, reactNative, walks, whole } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";
import { capabilities } from "../steps/capabilities.ts";
import { faultOf, nativeReaders } from "./native.ts";

const alone = { ...plugin, parts: [capabilities, nativeFiles, nativeReaders] };

async function filesOf(framework = reactNative, decided = whole) {
  const { files: written } = await planTester({ plugins: [alone] })
    .with(...walks(framework, decided), ...drawn)
    .result();
  const files = new Map(written.map(({ path, text }) => [path, text]));
  return { files, text: (path: string) => files.get(path) ?? "" };
}

it("writes what both systems read, and its readers take each", async () => {
  const { files } = await filesOf();
  expect([...files.keys()].sort()).toEqual([
    "clients/android/AndroidManifest.xml",
    "clients/android/assetlinks.json",
    "clients/android/data_extraction_rules.xml",
    "clients/capabilities.json",
    "clients/ios/Info.plist",
    "clients/ios/PrivacyInfo.xcprivacy",
    "clients/ios/apple-app-site-association",
    "clients/ios/mobile-client.entitlements",
  ]);
  for (const [path, text] of files) expect([path, faultOf(path, text)]).toEqual([path, undefined]);
});

it("has in the property lists what the capabilities declare", async () => {
  const { text } = await filesOf();
  expect(parse(text("clients/ios/Info.plist"))).toMatchObject({
    NSFaceIDUsageDescription: expect.stringContaining("Dog walks"),
    UIBackgroundModes: ["fetch", "location"],
    BGTaskSchedulerPermittedIdentifiers: ["com.transistorsoft.fetch"],
  });
  expect(parse(text("clients/ios/mobile-client.entitlements"))).toMatchObject({
    "aps-environment": "$(APS_ENVIRONMENT)",
    "com.apple.developer.associated-domains": [
      "applinks:$(APP_DOMAIN)",
      "webcredentials:$(APP_DOMAIN)",
    ],
    "com.apple.developer.healthkit": true,
  });
  expect(parse(text("clients/ios/PrivacyInfo.xcprivacy"))).toMatchObject({
    NSPrivacyTracking: false,
  });
});

it("lists what only the company knows, by the names that the files have it under", async () => {
  const { files, text } = await filesOf();
  const { open } = z
    .object({ open: z.array(z.strictObject({ name: z.string(), who: z.string() })) })
    .parse(JSON.parse(text("clients/capabilities.json")));
  const written = [...files].filter(([path]) => !path.endsWith("capabilities.json"));
  // Files of whoever sends pushes come as they are.
  for (const { name } of open.filter((each) => !each.name.includes("."))) {
    expect(
      written.some(([, each]) => each.includes(`(${name})`) || each.includes(`{${name}}`)),
    ).toBe(true);
  }
  expect(open.map(({ name }) => name)).toEqual([
    "BUNDLE_ID",
    "TEAM_ID",
    "PACKAGE_NAME",
    "CERT_SHA256",
    "APS_ENVIRONMENT",
    "google-services.json",
    "GoogleService-Info.plist",
    "APP_DOMAIN",
  ]);
});

it("writes the one file that Expo makes both systems' files from", async () => {
  const { files, text } = await filesOf(chosen("mobile-framework", "expo", { name: "Expo" }));
  expect([...files.keys()].filter((each) => /ios|android|app\.config/.test(each)).sort()).toEqual([
    "clients/android/assetlinks.json",
    "clients/app.config.json",
    "clients/ios/apple-app-site-association",
  ]);
  expect(faultOf("clients/app.config.json", text("clients/app.config.json"))).toBeUndefined();
  expect(JSON.parse(text("clients/app.config.json"))).toMatchObject({
    expo: { plugins: expect.arrayContaining(["expo-background-task", "expo-notifications"]) },
  });
});

it("writes one system's files where the framework is of one system", async () => {
  const { files } = await filesOf(chosen("mobile-framework", "swiftui", { name: "SwiftUI" }));
  expect([...files.keys()].filter((each) => each.includes("android"))).toEqual([]);
});

it("writes no file where nothing is asked of a device", async () => {
  const { files, plan } = await planTester({ plugins: [alone] }).run();
  expect([files, plan.get(client.capability)]).toEqual([[], []]);
});

it("refuses what a reader on a device or at a store would refuse", () => {
  expect(faultOf("Info.plist", "<plist><dict><key>a</key></plist>")).toBeDefined();
  expect(
    faultOf(
      "Info.plist",
      '<plist version="1.0"><dict><key>NSCameraUsageDescription</key><string></string></dict></plist>',
    ),
  ).toBe("NSCameraUsageDescription is empty");
  expect(
    faultOf(
      "AndroidManifest.xml",
      '<manifest><uses-permission android:name="android.permission.CAMRA"/><application/></manifest>',
    ),
  ).toBe("android.permission.CAMRA is no permission or feature of Android");
  expect(faultOf("AndroidManifest.xml", "<manifest><application></manifest>")).toMatch(/line 1/);
  expect(faultOf("assetlinks.json", "[]")).toBeDefined();
  expect(faultOf("apple-app-site-association", '{"applinks":{"details":[]}}')).toBeDefined();
  expect(
    faultOf(
      "app.config.json",
      '{"expo":{"name":"a","ios":{"infoPlist":{}},"android":{"permissions":[]},"plugins":[{}]}}',
    ),
  ).toBeDefined();
});
