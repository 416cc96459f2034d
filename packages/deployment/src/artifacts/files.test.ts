import type { Draft } from "@planc/core";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { component, connection, folder } from "../fixtures/build.ts";
import { harbour, product } from "../fixtures/harbour.ts";
import plugin from "../plugin.ts";

async function filesOf(nodes: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(files.map(({ path, text }) => [path, text]));
}

it("writes one Dockerfile for the programs of one folder, with the client that they hand out", async () => {
  const files = await filesOf(harbour);
  const paths = [...files.keys()].filter((each) => each.endsWith(".Dockerfile"));
  expect(paths).toEqual(["deployment/images/desk.Dockerfile"]);
  const text = files.get(paths[0] ?? "") ?? "";
  expect(text).toContain("COPY frontend/package.json");
  expect(text).toContain('# Night clerk: CMD ["node", "dist/worker.js"]');
  expect(text).toMatch(/USER 1000\nEXPOSE 3000\n# Kubernetes probes it.\nHEALTHCHECK NONE\n/);
});

it("asks the program itself where no platform does", async () => {
  const files = await filesOf([
    product(),
    ...chosen("api-framework", "fastapi", { name: "FastAPI" }),
    ...chosen("language", "python", { name: "Python", version: "3.14" }),
    component("api", "service", {
      choice: "decision/choice#api-framework",
      technology: "FastAPI on Python",
    }),
    folder("src/berths", "api"),
  ]);
  const text = files.get("deployment/images/api.Dockerfile") ?? "";
  expect(text).toContain("FROM python:3.14-slim-trixie AS build");
  expect(text).toContain("HEALTHCHECK --interval=10s");
  expect(text).toContain('CMD ["uvicorn", "app.main:app"');
});

it("starts every server of the plan for development, and the programs that wait for it", async () => {
  const file = parse((await filesOf(harbour)).get("deployment/compose.yaml") ?? "");
  expect(Object.keys(file.services)).toEqual([
    "log",
    "post",
    "localstack",
    "stripe-mock",
    "desk",
    "night-clerk",
  ]);
  const { desk } = file.services;
  expect(desk.environment.DATABASE_URL).toBe("postgres://app:development@log:5432/app");
  expect(desk.environment.STRIPE_BASE_URL).toBe("http://stripe-mock:12111");
  expect(desk.environment.STRIPE_API_KEY).toBe("${STRIPE_API_KEY:-}");
  expect(desk.depends_on.log).toEqual({ condition: "service_healthy" });
});

it("gives two servers of one port a port each on the machine", async () => {
  const file = parse(
    (
      await filesOf([
        ...harbour,
        component("ledger", "relational-store", { choice: "decision/choice#relational-store" }),
        connection("desk", "ledger", "database role, SCRAM-SHA-256"),
      ])
    ).get("deployment/compose.yaml") ?? "",
  );
  const { desk, ledger, log } = file.services;
  const ports = [ledger, log].map(({ ports: [port] }) => port);
  expect([...ports].sort()).toEqual(["127.0.0.1:5432:5432", "127.0.0.1:5433:5432"]);
  // Each program finds the one that it is told of.
  const urls = [desk.environment.DATABASE_URL, desk.environment.LOG_DATABASE_URL].sort();
  expect(urls).toEqual([
    "postgres://app:development@ledger:5432/app",
    "postgres://app:development@log:5432/app",
  ]);
});

it("lists every setting in the register, and no value of a secret that opens anything", async () => {
  const files = await filesOf(harbour);
  const { settings } = JSON.parse(files.get("deployment/settings.json") ?? "{}");
  expect(
    settings.every(
      (each: { kind: string; default?: string }) => each.kind === "config" || !each.default,
    ),
  ).toBe(true);
  expect(files.get("deployment/.env.example")).toContain("\nSTRIPE_API_KEY=\n");
});

it("writes no file for a tool, nor an image for what a platform builds", async () => {
  expect(
    [...(await filesOf([product(), component("tide-tool", "command-line")])).keys()].filter(
      (each) => each.startsWith("deployment/"),
    ),
  ).toEqual([]);
  const onPlatform = await filesOf([
    ...harbour.filter(({ id }) => !id.startsWith("orchestration")),
    ...chosen("hosting", "render", { name: "Render" }),
  ]);
  expect([...onPlatform.keys()].some((each) => each.endsWith("Dockerfile"))).toBe(false);
});
