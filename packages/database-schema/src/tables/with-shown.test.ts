import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

it("tells whom a switch shows a value to, and says nothing of one that sets a view", async () => {
  const off = { type: "boolean", default: "false" } as const;
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept(
        "rower",
        { name: "Rower" },
        {
          phone: { name: "phone" },
          shown: { name: "show phone", ...off },
          done: { name: "completed", ...off },
          view: { name: "show completed", ...off },
        },
      ),
    )
    .result();
  const schema = files.find(({ path }) => path.endsWith("schema.sql"))?.text ?? "";
  expect(schema).toContain("Others see the phone where it is true");
  expect(schema).toContain("show_completed boolean");
  expect(schema).not.toContain("Others see the completed");
});
