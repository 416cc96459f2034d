import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

it("reads properties with their values, and parts that belong to a thing", async () => {
  const text =
    "Each invoice has a number, a due date, an approver, lines and a status (draft, sent, paid).";
  expect(await read(text, "brief/attribute")).toEqual([
    { concept: "brief/concept#invoice", name: "due date", type: "date" },
    { concept: "brief/concept#invoice", name: "number" },
    {
      concept: "brief/concept#invoice",
      name: "status",
      type: "enum",
      values: ["draft", "sent", "paid"],
    },
  ]);
  expect(await read(text, "brief/relation")).toEqual([
    {
      from: "brief/concept#invoice",
      to: "brief/concept#user",
      kind: "many-to-one",
      role: "approver",
    },
    { from: "brief/concept#line", to: "brief/concept#invoice", kind: "many-to-one" },
  ]);
});

it("reads what belongs to what", async () => {
  expect(
    await read("A task belongs to one project. Notes are attached to tasks.", "brief/relation"),
  ).toEqual([
    { from: "brief/concept#note", to: "brief/concept#task", kind: "many-to-one" },
    {
      from: "brief/concept#task",
      to: "brief/concept#project",
      kind: "many-to-one",
      required: true,
      owned: true,
      outlives: true,
    },
  ]);
});

it("reads a property that is a thing of its own as a reference to it", async () => {
  const text = "Clerks create projects. Each task has a title and a project.";
  expect(await read(text, "brief/relation")).toEqual([
    { from: "brief/concept#task", to: "brief/concept#project", kind: "many-to-one" },
  ]);
});

it("reads kinds that share their last word", async () => {
  expect(
    await read("Build a forum: open, private and archived boards, replies", "brief/attribute"),
  ).toEqual([
    {
      concept: "brief/concept#board",
      name: "kind",
      type: "enum",
      values: ["open", "private", "archived"],
    },
  ]);
});

it("keeps technical matter out of the things of the product", async () => {
  const text =
    "Message queue for async processing and event handling. Integrate with enterprise monitoring and logging systems. CPU and memory metrics.";
  expect(await read(text, "brief/concept")).toEqual([]);
});

it("reads the parts that a text names", async () => {
  const text =
    "Services: catalog, orders, billing. Microservices for user management, invoicing, and social features. With an admin dashboard.";
  expect(await read(text, "brief/part")).toEqual([
    { name: "Admin dashboard", kind: "surface" },
    { name: "Billing", kind: "service" },
    { name: "Catalog", kind: "service" },
    { name: "Invoicing", kind: "service" },
    { name: "Orders", kind: "service" },
    { name: "Social features", kind: "service" },
    { name: "User management", kind: "service" },
  ]);
});

it("takes the board of those who run the product for no screen of it", async () => {
  const text =
    "Build a shop with one dashboard. The health of all parts is monitorable from a single dashboard.";
  expect(await read(text, "brief/part")).toEqual([{ name: "Dashboard", kind: "surface" }]);
});

it.each([
  "The partner portal is out of scope for v1 but its data is kept.",
  "Native apps are a future consideration.",
  "The website must load fast.",
])("takes no part from: %s", async (text) => {
  expect(await read(`Build a shop for owners.\n\n${text}`, "brief/part")).toEqual([]);
});

it("reads names under labels that say what they are", async () => {
  expect(
    await read(
      "Build a library desk.\n\nRoles:\n- Librarian\n- Admin: manages shelves",
      "brief/actor",
    ),
  ).toEqual([
    { name: "Admin", kind: "person", privileged: true },
    { name: "Librarian", kind: "person" },
  ]);
  expect(await read("Build a shop.\n\nEntities: invoices, credit notes", "brief/concept")).toEqual([
    { name: "Credit note", plural: "Credit notes", role: "stored" },
    { name: "Invoice", plural: "Invoices", role: "stored" },
  ]);
});
