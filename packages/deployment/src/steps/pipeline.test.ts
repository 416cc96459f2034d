import type { Draft } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, ferry, fleet, folder, product } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function pipelineOf(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(deployment.pipeline);
}

const keys = async (nodes: readonly Draft[]) =>
  (await pipelineOf(nodes))?.data.stages.map(({ key }) => key);

it("takes a change through checks, one image, staging and a watch", async () => {
  expect(await keys(ferry)).toEqual([
    "lint",
    "test",
    "contract",
    "migrations",
    "scan",
    "build",
    "sign",
    "migrate-staging",
    "staging",
    "smoke",
    "migrate-production",
    "production",
    "watch",
    "rollback",
  ]);
});

it("checks each root of code by its own tools, and says whose version they are", async () => {
  const pipeline = await pipelineOf([
    ...ferry.filter(({ id }) => id !== "api" && id !== "language" && id !== "runtime"),
    ...chosen("language", "java", { name: "Java", version: "25" }),
    ...chosen("runtime", "openjdk", { name: "OpenJDK", version: "25" }),
    component("api", "service", { technology: "Spring Boot on OpenJDK" }),
  ]);
  const stages = pipeline?.data.stages ?? [];
  expect(
    stages.flatMap(({ key, each, commands }) =>
      key.startsWith("test") ? [[key, each?.map(({ folder: at }) => at), commands.at(-1)]] : [],
    ),
  ).toEqual([
    ["test-java", ["backend"], "./mvnw -B verify"],
    ["test-node", ["frontend"], "npm test"],
  ]);
});

it("releases services apart, each upon changes of its own, and checks the app beside them", async () => {
  const pipeline = await pipelineOf(fleet);
  expect(pipeline?.data.apart?.map(({ name, folder: at, paths }) => [name, at, paths])).toEqual([
    ["boats", "services/boats", ["services/boats/**", "deployment/images/boats.Dockerfile"]],
    [
      "tickets",
      "services/tickets",
      ["services/tickets/**", "deployment/images/tickets.Dockerfile"],
    ],
  ]);
  const apps = pipeline?.data.stages.filter(({ each }) => each);
  expect(apps?.map(({ key, each }) => [key, each?.map(({ folder: at }) => at)])).toEqual([
    ["lint-apps", ["mobile"]],
    ["test-apps", ["mobile"]],
  ]);
});

it("only checks and publishes what is no server", async () => {
  expect(
    await keys([
      product("command-line-tool"),
      ...chosen("language", "go", { name: "Go", version: "1.27" }),
      component("tool", "command-line", { technology: "Go" }),
      folder("cmd/ferry", "tool"),
    ]),
  ).toEqual(["lint", "test", "scan", "publish"]);
});

it("puts nothing anywhere while it is not decided where it runs", async () => {
  const stages = await keys(ferry.filter(({ id }) => !id.startsWith("hosting")));
  expect(stages).toContain("build");
  expect(stages).not.toContain("staging");
});

it("leaves a feature to the pipeline that its product has", async () => {
  const feature = [
    product("web-application", { scope: "feature" }),
    ...ferry.filter(({ slot }) => slot !== "brief/product"),
  ];
  expect(await pipelineOf(feature)).toBeUndefined();
  expect(
    await keys([...feature, ...chosen("ci-cd", "gitlab-ci", { name: "GitLab CI" })]),
  ).toContain("production");
});

it("says that the tool is assumed where nobody has named one", async () => {
  expect((await pipelineOf(ferry))?.why.kind).toBe("assumed");
});
