import type { Draft } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, garden } from "../fixtures/garden.ts";
import { asked, drawn, walks as product, reactNative, whole } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";
import { capabilities } from "./capabilities.ts";

const alone = { ...plugin, parts: [capabilities] };

async function planOf(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [alone] })
    .with(...nodes)
    .result();
  return plan;
}

const walks = (framework: readonly Draft[], more: readonly Draft[] = []) => [
  ...product(framework, more),
  ...drawn,
];

type Plan = Awaited<ReturnType<typeof planOf>>;
const kinds = (plan: Plan) => plan.get(client.capability).map(({ data }) => data.kind);
const one = (plan: Plan, kind: string) =>
  plan.get(client.capability).find(({ data }) => data.kind === kind)?.data;
const keys = (plan: Plan, kind: string) =>
  one(plan, kind)?.declarations.map(({ platform, key }) => `${platform} ${key}`) ?? [];

it("asks a phone for what the text, the files and the decisions need, and for nothing else", async () => {
  expect(kinds(await planOf(walks(reactNative, whole)))).toEqual([
    "background-work",
    "biometrics",
    "camera",
    "deep-link",
    "health",
    "location",
    "media-library",
    "network-state",
    "push",
    "secure-storage",
  ]);
  expect(kinds(await planOf(walks(reactNative)))).toEqual([
    "background-work",
    "camera",
    "media-library",
    "secure-storage",
  ]);
});

it("records a track along what somebody starts without the permission for always", async () => {
  const plan = await planOf(walks(reactNative, whole));
  expect(keys(plan, "location")).toEqual([
    "ios NSLocationWhenInUseUsageDescription",
    "android android.permission.ACCESS_COARSE_LOCATION",
    "android android.permission.ACCESS_FINE_LOCATION",
    "android android.hardware.location",
    "ios location",
    "android android.permission.FOREGROUND_SERVICE",
    "android android.permission.FOREGROUND_SERVICE_LOCATION",
    "android location",
  ]);
  expect(one(plan, "location")?.asked).toBe("first walk started, on Walks; never “always”");
});

it("says in words of the product why people are asked", async () => {
  const plan = await planOf(walks(reactNative, whole));
  const reasons = plan
    .get(client.capability)
    .flatMap(({ data }) => data.declarations.filter(({ kind }) => kind === "reason"));
  expect(reasons.map(({ value }) => value)).toEqual([
    "Dog walks opens your sign-in with Face ID, so that you need no password each time.",
    "Dog walks uses the camera while you take your pictures and your avatar.",
    "Dog walks reads your steps and distance and keeps them as your readings.",
    "Dog walks records the spots of a walk from when you start it to when you end it, also while the screen is off.",
  ]);
});

it("seals what renews the sign-in by a face or finger, and leaves what sends open after the first unlock", async () => {
  const plan = await planOf(walks(reactNative, whole));
  const rules = new Map(one(plan, "secure-storage")?.rules.map(({ rule, value }) => [rule, value]));
  expect(rules.get("key of what is sent closed, beside SQLite")).toContain("AfterFirstUnlock");
  expect(rules.get("key of SQLite")).toContain("biometryCurrentSet");
  expect(rules.get("refresh token (14 days)")).toContain("biometryCurrentSet");
  expect(rules.get("sending token")).toContain("AfterFirstUnlockThisDeviceOnly");
});

it("asks for pushes after what somebody does, and opens by each what it is about", async () => {
  const plan = await planOf(walks(reactNative, whole));
  expect(one(plan, "push")?.asked).toBe("first createWalk, on Walks");
  expect(plan.get(client.notification).map(({ data }) => data)).toMatchObject([
    {
      name: "Walk begun",
      opens: "client/screen#mobile-client.walks.view",
      link: "/walks/:walkId",
      channel: { id: "walks", name: "Walks" },
    },
  ]);
});

it("keeps the content of sealed messages out of pushes, and tells the store that it encrypts", async () => {
  const plan = await planOf(
    walks(reactNative, [
      ...whole,
      ...chosen("encryption", "mls", { name: "Messaging Layer Security" }),
    ]),
  );
  expect(plan.get(client.notification)[0]?.data.carries).toBe("ids alone");
  expect(keys(plan, "secure-storage")).toEqual(["ios ITSAppUsesNonExemptEncryption"]);
});

it("is woken by pushes that nobody sees where the text asks for them, and rests nothing on them", async () => {
  const silent = asked("silent", "Silent pushes for message sync, regular pushes for alerts.");
  const plan = await planOf(walks(reactNative, [...whole, silent]));
  expect(keys(plan, "push")).toContain("ios remote-notification");
  const [test] = one(plan, "push")?.tests ?? [];
  expect(test?.given).toMatch(/^a silent push .*is dropped$/);
  const without = await planOf(walks(reactNative, whole));
  expect(keys(without, "push")).not.toContain("ios remote-notification");
});

it("has work in the background done by what each system has, and says what becomes of it otherwise", async () => {
  const plan = await planOf(walks(reactNative, whole));
  const tasks = plan
    .get(client.backgroundTask)
    .map(({ id, data }) => [
      id.split(".")[1],
      data.operations.map((each) => each.slice("api/operation#".length)),
      data.means.map(({ by }) => by),
    ]);
  expect(tasks).toEqual([
    ["read", [], ["HKObserverQuery with background delivery", "unique periodic work"]],
    [
      "record",
      ["create-spots"],
      ["background mode location", "foreground service of type location"],
    ],
    ["send-recorded", ["create-spots"], ["BGAppRefreshTask", "unique periodic work"]],
    [
      "upload",
      [],
      [
        "background URLSession from a file",
        "user-initiated data transfer (below 14 expedited work)",
      ],
    ],
  ]);
});

it("has nothing wait, and looks for no line, where nothing is to work without one", async () => {
  const online = whole.filter(({ id }) => !/^(?:offline-store|sync-protocol|fr-2)\b/.test(id));
  const plan = await planOf(walks(reactNative, online));
  expect(kinds(plan)).not.toContain("network-state");
  expect(plan.get(client.backgroundTask).map(({ id }) => id.split(".")[1])).toEqual([
    "read",
    "record",
    "upload",
  ]);
});

it("names the library of the framework, and the systems that it runs on alone", async () => {
  const libraryOf = async (technology: string, name: string) => {
    const plan = await planOf(walks(chosen("mobile-framework", technology, { name }), whole));
    const { library, declarations } = one(plan, "push") ?? {};
    return [library?.name, [...new Set(declarations?.map(({ platform }) => platform))]];
  };
  expect(await libraryOf("flutter", "Flutter")).toEqual(["firebase_messaging", ["ios", "android"]]);
  expect(await libraryOf("swiftui", "SwiftUI")).toEqual(["UserNotifications", ["ios"]]);
  expect(await libraryOf("jetpack-compose", "Jetpack Compose")).toEqual([
    "firebase-messaging",
    ["android"],
  ]);
  expect(await libraryOf("expo", "Expo")).toEqual(["expo-notifications", ["ios", "android"]]);
});

it("tells the stores of what a server can read of people, and by what they have it deleted", async () => {
  const plan = await planOf(walks(reactNative, whole));
  expect(
    plan.get(client.collectedData).map(({ data }) => [data.play, data.of, data.deletedBy]),
  ).toEqual([
    ["Email address", ["brief/attribute#user.email"], ["api/operation#delete-user"]],
    [
      "Photos",
      ["brief/attribute#picture.content", "brief/attribute#user.avatar"],
      ["api/operation#delete-user"],
    ],
    ["Precise location", ["brief/attribute#spot.position"], ["api/operation#delete-user"]],
    ["User IDs", [], ["api/operation#delete-user"]],
  ]);
});

it("tells the stores that how far somebody trained is of their fitness", async () => {
  const distance = given(brief.attribute, "walk.distance", {
    concept: "brief/concept#walk",
    name: "distance",
    type: "decimal",
  });
  const plan = await planOf(walks(reactNative, [...whole, distance]));
  const [fitness] = plan.get(client.collectedData).filter(({ id }) => id.endsWith(".fitness"));
  expect(fitness?.data).toMatchObject({
    apple: "NSPrivacyCollectedDataTypeFitness",
    of: ["brief/attribute#walk.distance"],
  });
});

it("asks a browser for a picture's file alone where nothing else is needed", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...garden)
    .result();
  expect(kinds(plan)).toEqual(["media-library"]);
  expect(plan.get(client.backgroundTask)).toEqual([]);
});

it("takes no word that is ruled out for a wish", async () => {
  const said = (text: string) => planOf(walks(reactNative, [asked("FR-1", text)]));
  expect(kinds(await said("Walkers are found without Bluetooth"))).not.toContain("bluetooth");
  expect(kinds(await said("Collars are found by Bluetooth"))).toContain("bluetooth");
});

it("says nothing where nobody has a client", async () => {
  const plan = await planOf([component("api", "service"), ...chosen("push", "fcm")]);
  expect(plan.get(client.capability)).toEqual([]);
});
