import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { rulesIn } from "../fixtures/access.ts";
import { compileSources } from "../fixtures/prompt.ts";
import { roleListIn } from "./read-role-list.ts";

const rolesOf = (text: string) => roleListIn(text)?.names ?? [];

it("reads lists of roles behind the word and in front of it", () => {
  expect(rolesOf("Roles: Courier, Dispatcher, Depot Lead, Admin.")).toEqual([
    "Courier",
    "Dispatcher",
    "Depot lead",
    "Admin",
  ]);
  expect(rolesOf("A fixed role set - Groomer, Vet, and Front desk staff - decides.")).toEqual([
    "Groomer",
    "Vet",
    "Front desk staff",
  ]);
  expect(rolesOf("MUST have at least three roles: Keeper, Guide, and Member")).toHaveLength(3);
  expect(rolesOf("access control with at least Driver and Dispatcher roles")).toEqual([
    "Driver",
    "Dispatcher",
  ]);
  expect(rolesOf("MUST enforce Owner / Tenant roles per flat.")).toEqual(["Owner", "Tenant"]);
});

it("takes no other list for one of roles", () => {
  expect(rolesOf("shows a retry button to Dispatcher and Admin roles")).toEqual([]);
  expect(rolesOf("dance roles: Base, Lift, Hybrid")).toEqual([]);
  expect(rolesOf("Players pick roles (tank, healer) before a raid.")).toEqual([]);
  expect(rolesOf("Admin roles are granted by hand.")).toEqual([]);
});

const spec = (...lines: readonly string[]) => ({
  spec: ["# Feature Specification: Depot", "## Requirements", ...lines].join("\n\n"),
});

async function peopleOf(...lines: readonly string[]) {
  const { plan } = await compileSources(spec(...lines));
  return {
    actors: plan
      .get(brief.actor)
      .map(({ data }) => `${data.name}${data.outside === true ? " outside" : ""}`),
    asked: plan
      .get(brief.question)
      .map(({ data }) => data.text)
      .filter((text) => text.includes("role")),
    rules: rulesIn(plan),
    also: plan.get(brief.actor).flatMap(({ data }) => data.also ?? []),
  };
}

it("closes the list of roles, and finds the role of who is named otherwise", async () => {
  const { actors, asked, also } = await peopleOf(
    "- **FR-001**: The fixed role set is Courier, Depot Manager, Billing.",
    "- **FR-002**: Managers MUST be able to close depots.",
    "- **FR-003**: A billing clerk MUST be able to send invoices.",
    "- **FR-004**: Vendors MUST be able to create parcels.",
  );
  expect(actors).toEqual(["Billing", "Courier", "Depot manager", "Vendor outside"]);
  expect(also).toEqual(["Billing clerk", "Manager"]);
  expect(asked).toEqual([
    "Which role has “Vendor”? The text lists Billing, Courier and Depot manager.",
  ]);
});

it("asks whether who acts beside a list of some roles is one more", async () => {
  const { actors, asked } = await peopleOf(
    "- **FR-001**: System MUST have at least two roles: Keeper and Member.",
    "- **FR-002**: Tutors MUST be able to publish tours.",
  );
  expect(actors).toEqual(["Keeper", "Member", "Tutor"]);
  expect(asked).toEqual(["Is “Tutor” a role beside Keeper and Member?"]);
});

it("reads who alone may from lists of deeds and roles", async () => {
  const { rules } = await peopleOf(
    "- **FR-001**: Roles decide, as follows: ticket close/reopen = `Agent` or `Team Lead`; ticket approval = `Team Lead`; note entry = any assigned agent.",
    "- **FR-002**: System MUST let people create tickets.",
    "### Key Entities",
    "- **Ticket**: has a title and a status.",
  );
  expect(rules).toEqual([
    "only agent, team-lead: close ticket",
    "only agent, team-lead: reopen ticket",
    "only team-lead: approve ticket",
  ]);
});
