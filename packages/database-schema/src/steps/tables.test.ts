import type { Draft } from "@planc/core";
import { architecture, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { choice, component, concept, relation, store } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();

describe("tables", () => {
  it("stand in order: identity, references, names, the rest, state, dates", async () => {
    const { plan } = await compile(...taskManagement);
    const tasks = plan.get(data.table).find(({ id }) => id === "tasks");
    expect(tasks?.data.columns.map((ref) => ref.slice("data/column#tasks.".length))).toEqual([
      "id",
      "creator_id",
      "project_id",
      "assignee_id",
      "parent_id",
      "title",
      "completed_at",
      "description",
      "due_date",
      "estimate",
      "mood",
      "priority",
      "status",
      "created_at",
      "updated_at",
    ]);
  });

  it.each([
    ["18", "uuid-v7"],
    ["17.2", "uuid-v4"],
    [undefined, "uuid-v4"],
  ])("of PostgreSQL %s are identified by %s", async (version, call) => {
    const { plan } = await compile(
      ...store("postgresql", version),
      ...concept("task", { name: "Task" }, { title: { name: "title" } }),
    );
    const id = plan.get(data.column).find((column) => column.id === "tasks.id");
    expect(id?.data.default).toEqual({ kind: "call", call });
  });

  it("of services of their own refer to one another without a foreign key", async () => {
    const { plan } = await compile(
      component("order-service", "service", { owns: ["brief/concept#order"] }),
      component("user-service", "service", { name: "Accounts", owns: ["brief/concept#user"] }),
      component("relational-store", "relational-store", {
        choice: "decision/choice#relational-store",
      }),
      ...choice("relational-store", "postgresql", "18"),
      ...concept("user", { name: "User" }, { name: { name: "name" } }),
      ...concept("order", { name: "Order" }, { total: { name: "total" } }),
      relation("order", "user", { required: true }),
    );
    expect(plan.get(data.key).filter(({ data: { kind } }) => kind === "foreign")).toEqual([]);
    const column = plan.get(data.column).find(({ id }) => id === "orders.user_id");
    expect(column?.data.comment).toBe(
      "Id of user in users, kept by Accounts: no foreign key reaches it.",
    );
  });

  it("of modules in one program refer to one another by foreign keys", async () => {
    const { plan } = await compile(
      ...store("postgresql", "18"),
      component("orders", "module", {
        inside: "architecture/component#api",
        owns: ["brief/concept#order"],
      }),
      component("users", "module", {
        inside: "architecture/component#api",
        owns: ["brief/concept#user"],
      }),
      ...concept("user", { name: "User" }, { name: { name: "name" } }),
      ...concept("order", { name: "Order" }, { total: { name: "total" } }),
      relation("order", "user", { required: true }),
    );
    expect(plan.get(data.key).map(({ id }) => id)).toContain("orders.orders_user_id_fkey");
    expect(plan.get(data.table).map(({ id, data: { owner } }) => [id, owner])).toEqual([
      ["orders", "architecture/component#orders"],
      ["users", "architecture/component#users"],
    ]);
  });

  it("keep values unique within a tenant, but accounts over all", async () => {
    const { plan } = await compile(
      ...store("postgresql", "18"),
      given(security.identity, {
        owner: "system",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: "brief/concept#tenant",
      }),
      ...concept(
        "tenant",
        { name: "Tenant" },
        { slug: { name: "slug", type: "text", unique: true } },
      ),
      ...concept("user", { name: "User" }, { email: { name: "email" } }),
      ...concept("product", { name: "Product" }, { sku: { name: "sku", unique: true } }),
      relation("user", "tenant", { required: true, owned: true }),
      relation("product", "tenant", { required: true, owned: true }),
    );
    const unique = plan.get(data.key).filter(({ data: { kind } }) => kind === "unique");
    expect(unique.map(({ data: { name } }) => name).sort()).toEqual([
      "products_tenant_id_sku_key",
      "tenants_slug_key",
      "users_email_key",
    ]);
  });

  it("are split by month where rows leave by age, and then the month is part of their keys", async () => {
    const { plan } = await compile(...chat);
    const key = (id: string) => plan.get(data.key).find((each) => each.id === id)?.data;
    expect(plan.get(data.partition).map(({ id, data: { by } }) => [id, by])).toEqual([
      ["messages", "data/column#messages.created_at"],
      ["readings", "data/column#readings.created_at"],
    ]);
    expect(key("messages.messages_pkey")?.columns).toEqual([
      "data/column#messages.id",
      "data/column#messages.created_at",
    ]);
    expect(key("messages.messages_reply_to_id_fkey")).toMatchObject({
      columns: ["data/column#messages.reply_to_id", "data/column#messages.reply_to_created_at"],
      references: { columns: ["data/column#messages.id", "data/column#messages.created_at"] },
    });
    expect(
      plan.get(data.retention).map(({ id, data: { keep, afterwards } }) => [id, keep, afterwards]),
    ).toEqual([
      ["idempotency_keys", 1, "delete"],
      ["messages", 365, "archive"],
      ["outbox_events", 7, "delete"],
      ["processed_events", 7, "delete"],
      ["reports", 183, "anonymise"],
    ]);
  });

  it("that are split keep unique values in a table of their own", async () => {
    const { plan, findings } = await compile(...chat);
    const table = plan.get(data.table).find(({ id }) => id === "message_client_keys");
    expect(table?.data.columns).toEqual([
      "data/column#message_client_keys.client_key",
      "data/column#message_client_keys.message_id",
      "data/column#message_client_keys.message_created_at",
    ]);
    expect(findings.map(({ message }) => message)).toContain(
      "client_key of messages is kept unique by a table of its own, message_client_keys.",
    );
  });

  it("of measured values are split by their time where the plan has a time-series store", async () => {
    const series = [
      component("time-series-store", "time-series-store", {
        choice: "decision/choice#time-series-store",
      }),
      ...choice("time-series-store", "clickhouse"),
    ];
    const nodes = [
      ...store("postgresql", "18"),
      ...concept(
        "sample",
        { name: "Sample" },
        {
          "taken-at": { name: "taken at", type: "timestamp", required: true },
          value: { name: "value", type: "decimal", required: true },
        },
      ),
      ...concept(
        "photo",
        { name: "Photo" },
        { "taken-at": { name: "taken at", type: "timestamp", required: true } },
      ),
    ];
    const split = async (...more: readonly Draft[]) =>
      (await compile(...nodes, ...more)).plan.get(data.partition).map(({ data: { by } }) => by);
    expect(await split()).toEqual([]);
    expect(await split(...series)).toEqual(["data/column#samples.taken_at"]);
  });

  it("are split by month where the text asks it of them", async () => {
    const nodes = [
      ...store("postgresql", "18"),
      ...concept("sighting", { name: "Sighting" }),
      ...concept("site", { name: "Site" }),
    ];
    const split = async (text: string) =>
      (
        await compile(
          ...nodes,
          given(brief.requirement, "r", { key: "R", kind: "constraint", text }),
        )
      ).plan
        .get(data.partition)
        .map(({ id, data: { because } }) => [id, because]);
    expect(await split("Sightings are partitioned by month.")).toEqual([
      [
        "sightings",
        "The text asks for it: a month of sightings is made, indexed and dropped at once.",
      ],
    ]);
    expect(await split("Sightings are never partitioned.")).toEqual([]);
    expect(await split("Sightings are listed by month.")).toEqual([]);
  });

  it("come with what keys and events promise, once per program", async () => {
    const event = (id: string, producer: string) =>
      given(architecture.event, id, {
        name: id,
        concept: "brief/concept#order",
        producer: `architecture/component#${producer}`,
        consumers: [],
        delivery: "at-least-once",
        ordering: "per order",
        because: "Shipping takes longer.",
      });
    const { plan } = await compile(
      ...store("postgresql", "18"),
      component("order-service", "service", { owns: ["brief/concept#order"] }),
      component("ship-service", "service"),
      ...concept("order", { name: "Order" }, { total: { name: "total" } }),
      ...concept("session", { name: "Session" }, { note: { name: "note" } }),
      event("order-placed", "order-service"),
      event("order-paid", "order-service"),
      event("order-shipped", "ship-service"),
    );
    expect(plan.get(data.table).map(({ id }) => id)).toEqual([
      "order_outbox_events",
      "orders",
      "sessions",
      "ship_outbox_events",
    ]);
    const column = plan.get(data.column).find(({ id }) => id === "order_outbox_events.event");
    expect(column?.data.values).toEqual(["order_paid", "order_placed"]);
  });
});

describe("stores", () => {
  it("are recorded with their engine; replicas are the store that they copy", async () => {
    const { plan } = await compile(
      ...store("postgresql", "18"),
      component("relational-store-replica", "relational-store", {
        inside: "architecture/component#relational-store",
        choice: "decision/choice#relational-store",
      }),
      component("cache", "cache", { choice: "decision/choice#cache" }),
      ...choice("cache", "redis", "8"),
      component("notes", "file"),
    );
    expect(
      plan
        .get(data.store)
        .map(({ id, data: { model, engine, version } }) => [id, model, engine, version]),
    ).toEqual([
      ["cache", "key-value", "redis", "8"],
      ["notes", "file", "file", undefined],
      ["relational-store", "relational", "postgresql", "18"],
    ]);
  });

  it("hold no entity where there is a cache alone", async () => {
    const { plan } = await compile(
      component("cache", "cache", { choice: "decision/choice#cache" }),
      ...choice("cache", "redis"),
      ...concept("task", { name: "Task" }),
    );
    expect(plan.get(data.entity)).toEqual([]);
  });
});
