import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, attribute } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

it("names the value that a consequence sets, and what it follows", async () => {
  const { sections } = await compile([
    ...plans.taskManagement,
    attribute("Project", "Load status", { values: ["idle", "busy"] }),
    action(undefined, "update", "Project", "update", {
      automatic: "event",
      sets: {
        attribute: "brief/attribute#project.load-status",
        value: "busy",
        after: "brief/action#create-task",
      },
    }),
  ]);
  const section = sections.find(({ data }) => data.title === "What Happens by Itself");
  const text = JSON.stringify(section?.data.blocks);
  expect(text).toContain("Set the load status of projects to busy");
  expect(text).toContain("create a task, in the same transaction");
});
