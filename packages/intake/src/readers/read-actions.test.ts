import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

/** `Agent: close ticket` */
async function actions(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "reading/action");
  return nodes.map((node) => {
    const { actor, verb, concept, negated } = node as Record<string, string>;
    return `${actor ? `${actor}: ` : ""}${negated ? "not " : ""}${verb} ${concept?.toLowerCase()}`;
  });
}

it.each([
  [
    "Customers can export or delete invoices.",
    ["Customer: delete invoice", "Customer: export invoice"],
  ],
  [
    "Managers create projects, invite colleagues and assign shifts to them.",
    ["Manager: assign shift", "Manager: create project", "Manager: invite colleague"],
  ],
  [
    "Teachers grade essays and parents view reports.",
    ["Parent: view report", "Teacher: grade essay"],
  ],
  [
    "Patients book appointments, doctors approve or decline them.",
    ["Doctor: approve appointment", "Patient: book appointment", "Doctor: decline appointment"],
  ],
  ["As a store manager, I want to approve refunds.", ["Store manager: approve refund"]],
  [
    "The system must allow a clerk to register parcels and labels.",
    ["Clerk: register label", "Clerk: register parcel"],
  ],
  ["Guests cannot delete comments.", ["Guest: not delete comment"]],
  ["Parcels are shipped by couriers.", ["Courier: ship parcel"]],
  ["Readers rate and comment on recipes.", ["Reader: comment recipe", "Reader: rate recipe"]],
  ["Create, share and archive notes.", ["archive note", "create note", "share note"]],
  ["Users follow each other.", ["User: follow user"]],
  ["A tool that renames photos.", ["rename photo"]],
  ["Guests check out books.", ["Guest: check out book"]],
])("reads who does what in: %s", async (text, expected) => {
  expect([...(await actions(text))].sort()).toEqual([...expected].sort());
});

it.each([
  "Deploy on Azure with MariaDB.",
  "Use Vue for the frontend.",
  "Design a scalable architecture for a wiki.",
  "Support multi-tenant architecture with data isolation.",
])("takes no action from how the product is made: %s", async (text) => {
  expect(await actions(text)).toEqual([]);
});
