import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { vouchers } from "../fixtures/vouchers.ts";
import plugin from "../plugin.ts";

/** What the brief of a test keeps, and does not make, and its lack of a way to a new password are no matter of that test. */
const isOfThis = ({ code }: { readonly code: string }) =>
  code !== "api/nothing-fills" && code !== "api/no-way-back";

async function compiled(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...vouchers, ...nodes)
    .result();
  expect(findings.filter(isOfThis)).toEqual([]);
  return plan;
}

const required = (id: string, text: string) =>
  given(brief.requirement, id, { key: id.toUpperCase(), kind: "functional", text });

it("uses a thing by its code on what it is used on", async () => {
  const plan = await compiled();
  const [operation] = plan
    .get(api.operation)
    .filter(({ data }) => data.realises.includes("brief/action#redeem-voucher"));
  expect(operation?.data).toMatchObject({
    operationId: "redeemGiftVoucher",
    method: "post",
    path: "/projects/{projectId}/gift-voucher",
    resource: "api/resource#projects",
    summary: "Redeem a gift voucher on a project",
    request: "api/schema#redeem-voucher",
    response: "api/schema#projects",
  });
  expect(operation?.data.description).toContain("A gift voucher that was used before is replaced.");
  expect(operation?.data.errors.find(({ status }) => status === 422)?.when).toBe(
    "No gift voucher has this code, it is not active or it has expired; the answer says which.",
  );
  expect(operation?.data.errors.some(({ status }) => status === 409)).toBe(false);
  const bodies = new Map(plan.get(api.schema).map((each) => [each.id, each.data.properties]));
  expect(bodies.get("redeem-voucher")?.map(({ name, maxLength }) => [name, maxLength])).toEqual([
    ["code", 40],
  ]);
  // It is set by its code alone.
  expect(bodies.get("projects")?.find(({ name }) => name === "voucherId")?.readOnly).toBe(true);
  expect(bodies.get("projects.update")?.some(({ name }) => name === "voucherId") ?? false).toBe(
    false,
  );
  // Nobody looks through what is used by its code.
  expect(plan.get(api.resource).map(({ id }) => id)).not.toContain("gift-vouchers");
});

it("refuses a second one where the text allows for one, and is asked for by what says so", async () => {
  const plan = await compiled(
    required("fr-1", "The system MUST prevent redeeming multiple gift vouchers on one project."),
    required("fr-2", "Redeeming a gift voucher that has expired MUST be rejected."),
    required("fr-3", "Members MUST see their gift vouchers."),
  );
  const [operation] = plan
    .get(api.operation)
    .filter(({ data }) => data.realises.includes("brief/action#redeem-voucher"));
  expect(operation?.data.errors.find(({ status }) => status === 409)?.when).toBe(
    "The project has a gift voucher already.",
  );
  expect(operation?.data.realises).toEqual([
    "brief/action#redeem-voucher",
    "brief/requirement#fr-2",
    "brief/requirement#fr-1",
  ]);
});

/** The vouchers under another name. */
const called = (name: string, plural?: string): readonly Draft[] => [
  ...vouchers.filter(({ id }) => id !== "voucher"),
  given(brief.concept, "voucher", { name, role: "stored", ...(plural ? { plural } : {}) }),
  given(data.entity, "voucher", {
    name,
    concept: "brief/concept#voucher",
    aggregate: "data/entity#voucher",
    lifecycle: "new",
  }),
];

it.each(["C++ Pass", "Pass (draft", "Half-Day [Pass]"])(
  "reads a name as it is written, whatever signs it has: %s",
  async (name) => {
    const { plan, findings } = await planTester({ plugins: [plugin] })
      .with(
        ...called(name),
        required("fr-1", `The system MUST allow only one ${name} per project.`),
        required("fr-2", `Members cannot redeem an expired ${name}.`),
      )
      .result();
    expect(findings.filter(isOfThis)).toEqual([]);
    const [operation] = plan
      .get(api.operation)
      .filter(({ data }) => data.realises.includes("brief/action#redeem-voucher"));
    expect(operation?.data.realises).toEqual([
      "brief/action#redeem-voucher",
      "brief/requirement#fr-2",
      "brief/requirement#fr-1",
    ]);
  },
);

it("knows several of a thing by the plural that the text gives", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...called("Pass", "passeries"),
      required("fr-1", "The system MUST prevent multiple passeries on one project."),
    )
    .result();
  const [operation] = plan
    .get(api.operation)
    .filter(({ data }) => data.realises.includes("brief/action#redeem-voucher"));
  expect(operation?.data.errors.some(({ status }) => status === 409)).toBe(true);
});
