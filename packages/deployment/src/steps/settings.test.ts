import type { Draft } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection } from "../fixtures/build.ts";
import { harbour, product } from "../fixtures/harbour.ts";
import plugin from "../plugin.ts";

async function settingsOf(nodes: readonly Draft[], options = {}) {
  const { plan, findings } = await planTester({ plugins: [plugin], options })
    .with(...nodes)
    .result();
  const settings = plan.get(deployment.setting);
  return {
    names: settings.map(({ data }) => data.name),
    at: (name: string) => settings.find(({ data }) => data.name === name)?.data,
    findings: findings.filter(({ code }) => code.startsWith("deployment/")),
  };
}

it("has each thing that units are told once, by the name that its clients use", async () => {
  const { names, findings } = await settingsOf(harbour);
  expect([...names].sort()).toEqual([
    "ACCESS_TOKEN_PRIVATE_KEY",
    "AWS_ENDPOINT_URL",
    "AWS_REGION",
    "DATABASE_POOL_MAX",
    "DATABASE_URL",
    "EXPO_PUBLIC_API_URL",
    "PORT",
    "PUBLIC_URL",
    "RABBITMQ_URL",
    "S3_BUCKET",
    "STRIPE_API_KEY",
    "STRIPE_BASE_URL",
    "UNLEASH_API_TOKEN",
    "UNLEASH_URL",
  ]);
  expect(findings).toEqual([]);
});

it("tells a secret to those alone who connect by it, from the store that was decided", async () => {
  const { at } = await settingsOf(harbour);
  expect(at("DATABASE_URL")).toMatchObject({
    kind: "secret",
    units: ["deployment/unit#desk", "deployment/unit#night-clerk"],
    source: "Vault",
    rotation: "every 90 days",
  });
  expect(at("DATABASE_URL")?.byDefault).toBeUndefined();
  expect(at("STRIPE_API_KEY")).toMatchObject({
    units: ["deployment/unit#desk"],
    rotation: "Roll it in the dashboard.",
  });
});

it("has no secret where the platform says who calls", async () => {
  const { at, names } = await settingsOf(harbour);
  expect(at("S3_BUCKET")?.kind).toBe("config");
  expect(names.filter((each) => /ACCESS_KEY/.test(each))).toEqual([]);
});

it("keeps connections open by the number that the pools are computed with", async () => {
  const { at } = await settingsOf(harbour);
  expect(at("DATABASE_POOL_MAX")).toMatchObject({ byDefault: "10", varies: false });
});

it("builds the address that an app calls into it, by the name of its framework", async () => {
  const { at } = await settingsOf(harbour);
  expect(at("EXPO_PUBLIC_API_URL")).toMatchObject({
    units: ["deployment/unit#pilot-app"],
    source: "build",
  });
});

it("names a second server of the same kind by what it is", async () => {
  const { names } = await settingsOf([
    ...harbour,
    component("ledger", "relational-store", { choice: "decision/choice#relational-store" }),
    connection("desk", "ledger", "database role, SCRAM-SHA-256"),
  ]);
  expect(names.filter((each) => each.endsWith("DATABASE_URL")).sort()).toEqual(
    ["DATABASE_URL", "LOG_DATABASE_URL"].sort(),
  );
});

it("takes the days between two values of a secret from its option", async () => {
  const { at } = await settingsOf(harbour, { rotationDays: 30 });
  expect(at("RABBITMQ_URL")?.rotation).toBe("every 30 days");
});

it("finds a connection that proves itself by what no unit is told", async () => {
  const { findings } = await settingsOf([
    ...harbour,
    component("lock-keeper", "external-system"),
    connection("desk", "lock-keeper", "name and password"),
  ]);
  expect(findings.map(({ message }) => message)).toEqual([
    "Desk proves itself to Lock keeper by name and password, and no setting of Desk has it.",
  ]);
});

it("has nothing for a tool that is told nothing", async () => {
  const { names } = await settingsOf([
    product(),
    ...chosen("language", "rust", { name: "Rust" }),
    component("tide-tool", "command-line"),
  ]);
  expect(names).toEqual([]);
});
