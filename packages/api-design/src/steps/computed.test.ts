import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const pace = [
  given(brief.concept, "weekly-pace", { name: "Weekly pace", role: "computed" }),
  given(brief.attribute, "weekly-pace.rate", {
    concept: "brief/concept#weekly-pace",
    name: "completion rate",
  }),
  given(brief.action, "view-weekly-pace", {
    actors: ["brief/actor#member"],
    verb: "view",
    concept: "brief/concept#weekly-pace",
    effect: "read",
    requirements: [],
  }),
];

it("reads what is worked out, by those who are said to see it", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...pace)
    .result();
  const operation = plan.get(api.operation).find((each) => each.id === "get-weekly-pace")?.data;
  expect([operation?.method, operation?.path, operation?.access]).toEqual([
    "get",
    "/weekly-pace",
    { kind: "authenticated", roles: ["brief/actor#member"], policies: [] },
  ]);
  const schema = plan.get(api.schema).find((each) => each.id === "weekly-pace")?.data;
  expect(schema?.properties.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    "completionRate: decimal",
    "computedAt: timestamp",
  ]);
});

it("reads below a thing what is worked out of that one", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...pace,
      given(brief.relation, "weekly-pace.project", {
        from: "brief/concept#weekly-pace",
        to: "brief/concept#project",
        kind: "one-to-one",
      }),
    )
    .result();
  const operation = plan.get(api.operation).find((each) => each.id === "get-weekly-pace")?.data;
  expect([
    operation?.path,
    operation?.parameters.map(({ name }) => name),
    operation?.errors.some(({ status }) => status === 404),
  ]).toEqual(["/projects/{projectId}/weekly-pace", ["projectId"], true]);
});

it("reads nothing that is worked out nowhere", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement)
    .result();
  const why = plan.get(api.operation).map((each) => each.why);
  expect(JSON.stringify(why)).not.toContain("worked-out");
});
