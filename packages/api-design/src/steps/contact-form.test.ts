import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

/** What the brief of a test keeps, and does not make, and its lack of a way to a new password are no matter of that test. */
const isOfThis = ({ code }: { readonly code: string }) =>
  code !== "api/nothing-fills" && code !== "api/no-way-back";

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

const kept = (id: string, name: string) => [
  given(brief.concept, id, { name, role: "stored" }),
  given(data.entity, id, {
    name,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  }),
];
const asksForForm = given(brief.requirement, "r", {
  key: "r",
  kind: "functional",
  text: "Visitors send a message by the contact form.",
});
const writing = (concept: string) =>
  given(brief.action, `create-${concept}`, {
    actors: ["brief/actor#member"],
    verb: "send",
    concept: `brief/concept#${concept}`,
    effect: "create",
    requirements: ["brief/requirement#r"],
  });

async function sending(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...nodes)
    .result();
  expect(findings.filter(isOfThis)).toEqual([]);
  return plan.get(api.operation).filter(({ id }) => id === "contact-form.send");
}

it("leaves the form to what is kept of it", async () => {
  const contact = kept("contact-message", "Contact Message");
  expect(await sending(asksForForm, ...contact, writing("contact-message"))).toEqual([]);
  expect(await sending(asksForForm, ...kept("ticket", "Ticket"), writing("ticket"))).toEqual([]);
  // A message among members is another thing.
  expect(await sending(asksForForm, ...kept("message", "Message"))).toHaveLength(1);
});

it("says that nothing is kept only where the text does not have it kept", async () => {
  const stored = given(brief.requirement, "s", {
    key: "s",
    kind: "functional",
    text: "Messages from the contact form are stored for a year.",
  });
  const [bare] = await sending(asksForForm);
  const [isStored] = await sending(asksForForm, stored);
  expect(bare?.data.description).toContain("and not kept");
  expect(isStored?.data.description).not.toContain("not kept");
});
