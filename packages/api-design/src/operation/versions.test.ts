import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

it("has a change name the version that it was made from, and refuses one of an older version", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.field, "task.version", {
        entity: "data/entity#task",
        name: "version",
        type: "integer",
        required: true,
        unique: false,
        default: 1,
        generated: true,
      }),
    )
    .result();
  const operations = plan
    .get(api.operation)
    .filter(({ data: each }) => /Tasks?$/.test(each.operationId));
  const named = operations.filter(({ data: { parameters } }) =>
    parameters.some(({ name }) => name === "If-Match"),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.every(({ data: { effect } }) => /^(?:delete|transition|update)$/.test(effect))).toBe(
    true,
  );
  expect(named.every(({ data: { errors } }) => errors.some(({ status }) => status === 412))).toBe(
    true,
  );
  // One that names none at all is told so, and not that its body is wrong.
  expect(named.every(({ data: { errors } }) => errors.some(({ status }) => status === 428))).toBe(
    true,
  );
  const others = operations.filter((each) => !named.includes(each));
  expect(others.some(({ data: { effect } }) => effect === "update")).toBe(false);
  expect(others.some(({ data: { errors } }) => errors.some(({ status }) => status === 412))).toBe(
    false,
  );
});
