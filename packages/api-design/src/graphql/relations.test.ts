import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const schema = async () => {
  const { files, probes } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...chosenGraphql)
    .result();
  expect(probes.map(({ status }) => status)).toEqual(["passed"]);
  return files.find(({ path }) => path.endsWith("schema.graphql"))?.text ?? "";
};

const typeIn = (text: string, name: string) =>
  text.slice(text.indexOf(`type ${name} {`)).split("\n}")[0] ?? "";

it("leads from a thing to what it belongs to, and from there to its pages", async () => {
  const text = await schema();
  expect(typeIn(text, "Task")).toContain("\n  project: Project");
  expect(typeIn(text, "Project")).toContain(
    "\n  tasks(status: TaskStatus, first: Int = 50, after: String): TaskConnection",
  );
});

it("keeps keys of types out of the graph of one service", async () => {
  expect(await schema()).not.toContain("@key");
});
