import type { Draft } from "@planc/core";
import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { choice, component, concept, relation, store } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function indexesOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(data.index).map(({ data: { name, serves } }) => [name, ...serves]);
}

describe("indexes", () => {
  it("put equality first, then the order; one serves the reference to the whole as well, none those to what nothing deletes", async () => {
    const indexes = await indexesOf(...taskManagement);
    expect(indexes.filter(([name]) => name?.startsWith("tasks_"))).toEqual([
      [
        "tasks_assignee_id_project_id_created_at_id_idx",
        "data/access-pattern#tasks.by-project-id-assignee-id",
        "data/access-pattern#tasks.by-project-id-assignee-id-status",
      ],
      [
        "tasks_creator_id_project_id_created_at_id_idx",
        "data/access-pattern#tasks.by-project-id-creator-id",
        "data/access-pattern#tasks.by-project-id-creator-id-status",
      ],
      [
        "tasks_parent_id_project_id_created_at_id_idx",
        "data/access-pattern#tasks.by-project-id-parent-id",
        "data/access-pattern#tasks.by-project-id-parent-id-status",
      ],
      [
        "tasks_project_id_created_at_id_idx",
        "data/access-pattern#tasks.by-project-id",
        "data/key#tasks.tasks_project_id_fkey",
      ],
      [
        "tasks_project_id_status_created_at_id_idx",
        "data/access-pattern#tasks.by-project-id-status",
      ],
      ["tasks_search_idx", "data/access-pattern#tasks.search"],
    ]);
  });

  it("are not made for what a key serves, nor for short lists", async () => {
    const indexes = await indexesOf(...chat);
    expect(indexes.filter(([name]) => name?.startsWith("messages_room"))).toEqual([
      [
        "messages_room_id_created_at_id_idx",
        "data/access-pattern#messages.by-room-id",
        "data/access-pattern#messages.by-room-id-kind",
        "data/key#messages.messages_room_id_fkey",
      ],
    ]);
    const served = indexes.flatMap(([, ...serves]) => serves);
    expect(served).not.toContain("data/access-pattern#messages.by-id");
    expect(served).not.toContain("data/access-pattern#users.by-identity-issuer-identity-subject");
  });

  it("hold unpublished events alone, and the age of rows that leave one by one", async () => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...chat)
      .result();
    const index = plan
      .get(data.index)
      .find(({ data: { table } }) => table.endsWith("outbox_events"));
    expect(index?.data.where).toEqual({
      column: "data/column#outbox_events.published_at",
      is: "null",
    });
    const names = plan.get(data.index).map(({ data: { name } }) => name);
    expect(names).toContain("reports_created_at_idx");
    expect(names.filter((name) => name.startsWith("readings"))).toEqual([]);
  });

  it("leave searches to a search engine where there is one", async () => {
    const search = [
      ...store("postgresql", "18"),
      ...concept(
        "product",
        { name: "Product" },
        { name: { name: "name" } },
        { "search-product": { verb: "search", effect: "search" } },
      ),
    ];
    const engine = [
      component("search-engine", "search-engine", { choice: "decision/choice#search-engine" }),
      ...choice("search-engine", "elasticsearch"),
    ];
    expect(await indexesOf(...search)).toEqual([
      ["products_search_idx", "data/access-pattern#products.search"],
    ]);
    expect(await indexesOf(...search, ...engine)).toEqual([]);
  });

  it("start with the tenant whose rows are listed", async () => {
    const indexes = await indexesOf(
      ...store("postgresql", "18"),
      given(security.identity, {
        owner: "none",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: "brief/concept#tenant",
      }),
      ...concept("tenant", { name: "Tenant" }, { name: { name: "name" } }),
      ...concept(
        "ticket",
        { name: "Ticket", states: [{ name: "open", next: [] }] },
        { subject: { name: "subject" } },
        { "list-ticket": { verb: "list", effect: "list" } },
      ),
      relation("ticket", "tenant", { required: true, owned: true }),
    );
    expect(indexes.map(([name]) => name)).toEqual([
      "tickets_tenant_id_created_at_id_idx",
      "tickets_tenant_id_status_created_at_id_idx",
    ]);
  });
});
