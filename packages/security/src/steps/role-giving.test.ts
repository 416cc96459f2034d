import type { DataOf, Draft } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const person = (id: string, name: string, more: Partial<DataOf<typeof brief.actor>> = {}) =>
  given(brief.actor, id, { name, kind: "person", ...more });
const says = (id: string, text: string) =>
  given(brief.requirement, id, { key: id, kind: "functional", text, priority: "must" });
const role = (...values: readonly string[]) => [
  given(data.entity, "user", {
    name: "User",
    concept: "brief/concept#user",
    aggregate: "data/entity#user",
    lifecycle: "new",
  }),
  given(data.field, "user.role", {
    entity: "data/entity#user",
    name: "role",
    type: "enum",
    values: [...values],
    required: true,
    unique: false,
    generated: true,
  }),
];
const librarian = person("librarian", "Librarian");
const reader = person("reader", "Reader");
const administrator = person("administrator", "Administrator", { privileged: true });

async function givingOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("web-application"), concept("user", "User"), ...nodes)
    .result();
  const giving = plan.get(security.roleGiving);
  return (
    giving && {
      givers: giving.data.givers.map((each) => each.slice("brief/actor#".length)),
      from: giving.data.requirements.map((each) => each.slice("brief/requirement#".length)),
      why: giving.why.kind,
      text: giving.data.text,
    }
  );
}

it.each<[string, readonly string[]]>([
  ["Librarians can assign roles to readers.", ["librarian"]],
  ["As a librarian, I want to change a reader's role, so that they can help.", ["librarian"]],
  ["A librarian may promote a reader to librarian.", ["librarian"]],
  ["Librarians grant the librarian role.", ["librarian"]],
  ["Librarians manage user roles. Readers borrow books.", ["librarian"]],
  ["Readers cannot assign roles; only a librarian can.", ["librarian"]],
  ["Readers may not change roles, only librarians may.", ["librarian"]],
  ["Nobody except a librarian may change the role of a reader.", ["librarian"]],
  ["Librarians, but not readers, can assign roles.", ["librarian"]],
  ["Once a reader has joined, a librarian assigns them a role.", ["librarian"]],
  ["Librarians can look at readers and change their roles.", ["librarian"]],
  ["Given a librarian, When they assign a role to a reader, Then it holds at once.", ["librarian"]],
  ["Given a reader, When a librarian assigns them a role, Then it holds at once.", ["librarian"]],
  ["The system MUST allow librarians to change a reader's role.", ["librarian"]],
  ["Librarians and readers can change the roles of others.", ["librarian", "reader"]],
])("takes those for givers of roles of whom %j says it", async (text, givers) => {
  expect(
    await givingOf(librarian, reader, ...role("librarian", "reader"), says("r", text)),
  ).toMatchObject({ givers, from: ["r"], why: "derived" });
});

it.each([
  "Librarians manage loans by their role.",
  "Librarians set due dates for each role.",
  "Librarians promote a book to the front page.",
  "The system has role-based access control.",
  "Readers must not change their own role.",
  "Readers can't assign roles.",
  "The system MUST NOT allow readers to change roles.",
  "A reader can edit a review only if their role allows it.",
  "Readers update reviews their role permits.",
  "A librarian can edit a book whose shelf has a role.",
  "If a reader tries to change a role, an alert is raised.",
  "An entry is written when a reader changes a role.",
  "Changing the role of a reader is forbidden.",
  "Given a reader, When they change their role, Then the answer is 403.",
  "Given a reader, When they assign a role to a librarian, Then they are refused.",
  "Librarians edit the role description.",
  "Librarians assign permissions to roles.",
])("does not take %j for giving roles", async (text) => {
  expect(
    await givingOf(librarian, reader, ...role("librarian", "reader"), says("r", text)),
  ).toEqual({
    givers: [],
    from: [],
    why: "assumed",
    text: "Nobody gives roles through the product: the input names nobody who does. Whoever runs the system sets the role where the accounts are kept.",
  });
});

it("takes the one who administers the product where nobody is named", async () => {
  expect(await givingOf(administrator, reader, ...role("administrator", "reader"))).toEqual({
    givers: ["administrator"],
    from: [],
    why: "assumed",
    text: "Administrator gives them. The first Administrator is made where accounts are kept, before anybody has signed in.",
  });
});

it("takes who looks after the accounts of others before whoever else there is", async () => {
  const given = [librarian, reader, ...role("librarian", "reader")];
  const adds = action("create", "user", "create", ["librarian"]);
  expect(await givingOf(...given, adds)).toMatchObject({ givers: ["librarian"], why: "assumed" });
  // Whoever only keeps an account of their own gives no roles.
  const own = action("update", "user", "update", ["reader"]);
  expect(await givingOf(...given, own)).toMatchObject({ givers: [] });
});

it("takes the highest of several who administer, and nobody where none is", async () => {
  const system = person("system-administrator", "System administrator", { privileged: true });
  const shop = person("shop-administrator", "Shop administrator", { privileged: true });
  const page = person("page-administrator", "Page administrator", { privileged: true });
  const values = role("system administrator", "shop administrator", "page administrator");
  expect(await givingOf(system, shop, ...values)).toMatchObject({
    givers: ["system-administrator"],
  });
  expect(await givingOf(page, shop, ...values)).toMatchObject({
    givers: [],
    text: "Nobody gives roles through the product: Page administrator and Shop administrator administer it, and the input does not say which of them would. Whoever runs the system sets the role where the accounts are kept.",
  });
});

it("says nothing where accounts have no roles", async () => {
  expect(await givingOf(administrator, reader)).toBeUndefined();
});

it("bounds those who look after one tenant to its accounts and to roles within it", async () => {
  const platform = person("platform-administrator", "Platform administrator", { privileged: true });
  const branch = person("workspace-administrator", "Workspace administrator", { privileged: true });
  const giving = await givingOf(
    platform,
    branch,
    reader,
    concept("workspace", "Workspace"),
    ...role("platform administrator", "workspace administrator", "reader"),
    says("t", "The library service is multi-tenant: each workspace sees its own books."),
    says("r", "Workspace administrators can assign roles to readers."),
  );
  expect(giving).toMatchObject({ givers: ["workspace-administrator"] });
  expect(giving?.text).toContain(
    "Workspace administrator gives them only to accounts of the same workspace, and never one that reaches beyond it, as Platform administrator does.",
  );
});
