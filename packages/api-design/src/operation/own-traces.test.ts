import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function traced(name: string, given_: boolean) {
  const field = (called: string, more: object) =>
    given(data.field, `trace.${called}`, {
      entity: "data/entity#trace",
      name: called,
      type: "text",
      required: true,
      unique: false,
      generated: false,
      ...more,
    });
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.concept, "trace", { name, role: "stored" }),
      given(data.entity, "trace", {
        name,
        concept: "brief/concept#trace",
        aggregate: "data/entity#trace",
        lifecycle: "new",
      }),
      field("id", { type: "uuid", generated: true }),
      ...(given_ ? [field("note", {})] : []),
      given(brief.action, "record-trace", {
        actors: ["brief/actor#member"],
        verb: "record",
        concept: "brief/concept#trace",
        effect: "create",
        requirements: [],
      }),
    )
    .result();
  return {
    created: plan
      .get(api.operation)
      .some(
        ({ data: { effect, path } }) =>
          effect === "create" && !/tasks|projects/.test(path) && !/auth/.test(path),
      ),
    missed: findings.some(({ code }) => /action-without|nothing-fills/.test(code)),
  };
}

it("leaves a trace of what was done to the product, which misses nothing by that", async () => {
  expect(await traced("AuditEntry", false)).toEqual({ created: false, missed: false });
  expect(await traced("Change log", false)).toEqual({ created: false, missed: false });
});

it("lets people write a log of which they give something, and all that is no trace", async () => {
  expect(await traced("Activity log entry", true)).toEqual({ created: true, missed: false });
  expect(await traced("Reservation", false)).toEqual({ created: true, missed: false });
});
