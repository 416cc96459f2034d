import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

it("asks for no value that a thing has anyway, and tells which it is", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.field, "task.urgency", {
        entity: "data/entity#task",
        name: "urgency",
        type: "enum",
        values: ["low", "high"],
        required: true,
        unique: false,
        default: "low",
        generated: false,
      }),
    )
    .result();
  const urgency = (purpose: "create" | "update") =>
    plan
      .get(api.schema)
      .find((each) => each.data.purpose === purpose && each.data.name.startsWith("Task"))
      ?.data.properties.find(({ name }) => name === "urgency");
  expect(urgency("create")).toMatchObject({ required: false, nullable: false, default: "low" });
  expect(urgency("update")).not.toHaveProperty("default");
});
