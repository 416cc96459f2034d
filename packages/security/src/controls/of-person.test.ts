import type { DataOf } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

type Operation = DataOf<typeof api.operation>;

const operation = (operationId: string, more: Partial<Operation>) =>
  given(api.operation, operationId.toLowerCase(), {
    operationId,
    method: "get",
    path: "/boats",
    resource: "api/resource#boats",
    summary: operationId,
    effect: "read",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    parameters: [],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
    ...more,
  });
const lists = operation("listBoats", {});
const exports = operation("exportData", { file: { in: "response", mediaType: "text/csv" } });
const erases = operation("deleteUser", {
  method: "delete",
  effect: "delete",
  path: "/users/{userId}",
});

async function told(...operations: readonly ReturnType<typeof operation>[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      given(brief.concept, "user", { name: "User", role: "stored" }),
      given(brief.actor, "skipper", { name: "Skipper", kind: "person" }),
      given(brief.requirement, "fr-1", {
        key: "FR-1",
        kind: "functional",
        text: "Skippers can have their data exported and deleted.",
      }),
      given(brief.attribute, "user.email", {
        concept: "brief/concept#user",
        name: "email",
        type: "email",
      }),
      given(brief.regime, "gdpr", { name: "GDPR" }),
      ...operations,
    )
    .result();
  const [control] = plan.get(security.control).filter(({ id }) => id === "erasure-and-export");
  return control?.data.what.split(":")[0];
}

it("counts no duty of people's data as met that no operation carries out", async () => {
  expect(await told(lists)).toBeUndefined();
});

it("says which of the two the interface has", async () => {
  expect([
    await told(lists, exports, erases),
    await told(lists, exports),
    await told(lists, erases),
  ]).toEqual([
    "One operation exports what is held of a person, and one erases it or makes it anonymous",
    "One operation exports what is held of a person, and none erases it yet",
    "One operation erases what is held of a person or makes it anonymous, and none exports it yet",
  ]);
});
