import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function formOf(
  text: string,
  more: { priority?: "must" | "wont"; kind?: "functional" | "premise" } = {},
) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.requirement, "r", {
        key: "r",
        kind: "functional",
        text,
        priority: "must",
        ...more,
      }),
    )
    .result();
  return plan
    .get(api.operation)
    .filter(({ data }) => data.path === "/contact-messages")
    .map(({ data }) => [data.operationId, data.access.kind, data.success, data.realises]);
}

it("lets whoever visits write by the form that the text has", async () => {
  expect(await formOf("Visitors can reach the club by a contact form.")).toEqual([
    ["sendContactMessage", "public", 202, ["brief/requirement#r"]],
  ]);
});

it("has no form that is ruled out, taken for granted or another one", async () => {
  expect(await formOf("A contact form is out of scope.")).toEqual([]);
  expect(await formOf("A contact form.", { priority: "wont" })).toEqual([]);
  expect(await formOf("The old contact form stays.", { kind: "premise" })).toEqual([]);
  expect(await formOf("Each contact has a form of address.")).toEqual([]);
});
