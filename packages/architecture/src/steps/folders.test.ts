import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { choice, product, stated, style } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const pathsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan
    .get(architecture.folder)
    .map(({ data }) => data.path)
    .sort();
};
const withBackend = (...choices: readonly Draft[]) => [
  ...plans.taskManagement.filter(
    ({ id }) => !["api-framework", "runtime", "language", "web-framework"].includes(id),
  ),
  ...choices,
];

it("lays out a TypeScript monolith with its client", async () => {
  expect(await pathsOf(plans.taskManagement)).toEqual([
    "backend/migrations",
    "backend/src/accounts",
    "backend/src/tasks",
    "backend/tests",
    "frontend/src/features/accounts",
    "frontend/src/features/tasks",
    "frontend/tests",
  ]);
});

it("keeps to the conventions of Java and of Angular", async () => {
  const nodes = withBackend(
    ...stated("api-framework", "Spring Boot"),
    ...stated("web-framework", "Angular"),
  );
  expect(await pathsOf(nodes)).toEqual([
    "backend/src/main/java/taskmanagement/accounts",
    "backend/src/main/java/taskmanagement/tasks",
    "backend/src/main/resources/db/migration",
    "backend/src/test/java/taskmanagement",
    "frontend/e2e",
    "frontend/src/app/accounts",
    "frontend/src/app/tasks",
  ]);
});

it("lays out services side by side, with migrations where something is stored", async () => {
  const paths = await pathsOf(plans.shop);
  expect(paths).toContain("services/orders/src");
  expect(paths).toContain("services/orders/migrations");
  expect(paths).toContain("services/email/src");
  // It keeps what it has handled.
  expect(paths).toContain("services/email/migrations");
});

it("lays out a Go program by commands and contexts", async () => {
  expect(await pathsOf(plans.commandLineTool)).toEqual([
    "cmd/budget",
    "internal/commands",
    "internal/entries",
  ]);
});

it("lays out a Python library and a pipeline as a package with tests", async () => {
  expect(await pathsOf(plans.library)).toEqual(["src/dateparser", "tests"]);
  expect(await pathsOf(plans.pipeline)).toEqual([
    "src/salespipeline/ingest",
    "src/salespipeline/publish",
    "src/salespipeline/transform",
    "src/salespipeline/validate",
    "tests",
  ]);
});

it("has a folder for infrastructure where that is written as code", async () => {
  const nodes = [...plans.library, ...choice("infrastructure-as-code", "OpenTofu")];
  expect(await pathsOf(nodes)).toContain("infrastructure");
});

it("gives a product whose name no language takes a package all the same", async () => {
  const nodes = [product("日本語", ["library"]), style("library"), ...choice("language", "Python")];
  expect(await pathsOf(nodes)).toContain("src/product");
});

it("lays pages that the server makes into the server's own tree", async () => {
  const nodes = withBackend(
    ...stated("api-framework", "Laravel"),
    ...stated("web-framework", "Blade"),
  );
  expect(await pathsOf(nodes)).toEqual([
    "app/Modules/Accounts",
    "app/Modules/Tasks",
    "database/migrations",
    "resources/views/accounts",
    "resources/views/tasks",
    "tests/Feature",
  ]);
});
