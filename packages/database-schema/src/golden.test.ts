import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chat } from "./fixtures/chat.ts";
import { taskManagement } from "./fixtures/task-management.ts";
import plugin from "./plugin.ts";

it.each([
  ["task-management", taskManagement],
  ["chat", chat],
])("writes the files of %s as they were reviewed", async (name, nodes) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  for (const { path, text } of files) {
    const [, extension] = path.split(".");
    await expect(text).toMatchFileSnapshot(`fixtures/golden/${name}.${extension}`);
  }
});
