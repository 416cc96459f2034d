import { type Draft, refOf } from "@planc/core";
import { api, brief, data, security, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { boats, boatsListedBy, callsOf, query } from "../fixtures/boats.ts";
import { choice } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import { sharedAccounts } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const rate = (operation: string, value: number): Draft =>
  given(workload.mix, operation, {
    operation: refOf(api.operation, operation),
    share: { value: 0.5, unit: "ratio", formula: "x", inputs: [] },
    rate: { value, unit: "req/s", formula: "x", inputs: [] },
    reads: true,
  });

async function planned(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan;
}
/** The same without policies. */
const apart = (nodes: readonly Draft[]) =>
  nodes.filter(({ id }) => !id.startsWith("tenant-isolation"));
const of = (table: string, patterns: readonly { readonly id: string }[]) =>
  patterns.flatMap(({ id }) => (id.startsWith(`${table}.`) ? [id.slice(table.length + 1)] : []));

describe("access patterns", () => {
  it("are what a list is filtered, bounded, ordered and searched by, and what writes look up", async () => {
    const plan = await planned(...boats);
    expect(of("boats", plan.get(data.accessPattern))).toEqual([
      "all",
      "by-id",
      "by-owner-id",
      "by-owner-id-status",
      "by-sail-number",
      "by-status",
      "over-by-expires-at",
      "part-of-sail-number",
      "range-of-launch-date",
      "search",
      "sorted-by-launch-date",
    ]);
    const indexes = plan.get(data.index).map(({ data: { name, method, over, where } }) => ({
      name,
      method,
      ...(over ? { over } : {}),
      ...(where ? { where } : {}),
    }));
    expect(indexes).toEqual([
      { name: "boats_created_at_id_idx", method: "btree" },
      {
        name: "boats_expires_at_idx",
        method: "btree",
        where: { column: "data/column#boats.status", is: "equal", value: "afloat" },
      },
      // Bounds and order of one column are one index.
      { name: "boats_launch_date_id_idx", method: "btree" },
      { name: "boats_owner_id_created_at_id_idx", method: "btree" },
      { name: "boats_sail_number_part_idx", method: "gin", over: "parts" },
      { name: "boats_search_idx", method: "gin", over: "words" },
      { name: "boats_status_created_at_id_idx", method: "btree" },
    ]);
  });

  it("are as frequent as what makes them, at most where it makes others too, and else of no known frequency", async () => {
    const plan = await planned(...boats, rate("list-boats", 8), rate("read-boats", 3));
    const frequency = (id: string) =>
      plan.get(data.accessPattern).find((each) => each.id === `boats.${id}`)?.data.frequency;
    expect(frequency("by-id")).toEqual({
      value: 3,
      unit: "req/s",
      formula: "readBoats",
      inputs: [{ name: "readBoats", value: 3, unit: "req/s", ref: "workload/mix#read-boats" }],
    });
    expect(frequency("by-status")).toMatchObject({ value: 8, low: 0 });
    expect(frequency("by-sail-number")).toBeUndefined();
    expect(frequency("over-by-expires-at")).toBeUndefined();
  });

  it("go on from a thing that the caller has, by the same index the other way round", async () => {
    const [without, withIt] = [
      await planned(...boatsListedBy([])),
      await planned(...boatsListedBy([query("after", "uuid")])),
    ];
    const oldest = withIt.get(data.accessPattern).find(({ id }) => id === "boats.oldest-first");
    expect(oldest?.data.order.map(({ direction }) => direction)).toEqual(["asc", "asc"]);
    expect(without.get(data.accessPattern).map(({ id }) => id)).not.toContain("boats.oldest-first");
    expect(withIt.get(data.index)).toHaveLength(without.get(data.index).length);
  });

  it("find what refers to a person who may ask for it", async () => {
    const owed = given(security.obligation, "export", {
      kind: "export",
      text: "People get their data.",
      applies: [],
    });
    const [without, withIt] = [await planned(...boats), await planned(...boats, owed)];
    const persons = (plan: typeof without) =>
      plan.get(data.accessPattern).filter((each) => each.data.use === "person");
    expect(persons(without)).toEqual([]);
    expect(persons(withIt)).toMatchObject([
      { id: "boats.of-person-by-owner-id", why: { by: "database/pattern-of-person" } },
    ]);
    // The index of the owner's list does for it.
    expect(withIt.get(data.index)).toHaveLength(without.get(data.index).length);
  });

  it("compare words row by row behind policies, where PostgreSQL uses no index over text", async () => {
    const guarded = [
      ...choice("tenant-isolation", "row-level-security"),
      given(security.identity, {
        owner: "none",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: "brief/concept#user",
      }),
    ];
    const plan = await planned(...boats, ...guarded);
    const search = plan.get(data.accessPattern).find(({ id }) => id === "boats.search");
    expect(search?.data).toMatchObject({
      equals: ["data/column#boats.owner_id"],
      searches: ["data/column#boats.name"],
      rowwise: ["data/column#boats.name"],
    });
    expect(plan.get(data.index).filter(({ data: { method } }) => method === "gin")).toEqual([]);
  });

  it("take work up, and rows away whose time is over", async () => {
    const plan = await planned(...chat);
    const used = plan
      .get(data.accessPattern)
      .flatMap(({ id, data: { use } }) => (use === undefined ? [] : [`${use} ${id}`]));
    expect(used).toContain("claim outbox_events.by-published-at");
    expect(used).toContain("sweep outbox_events.past-their-time");
    expect(used).toContain("check idempotency_keys.by-caller-operation-key");
    // Months of a split table are dropped.
    expect(used.filter((each) => each.includes("messages.past"))).toEqual([]);
  });

  it("behind policies, find no list of tenants, and no row of another one to be in the way", async () => {
    const slug = given(brief.attribute, "grower.slug", {
      concept: "brief/concept#grower",
      name: "slug",
      required: true,
      unique: true,
    });
    const plan = await planned(...sharedAccounts, slug, ...callsOf("grower"), ...callsOf("user"));
    expect(of("growers", plan.get(data.accessPattern))).toEqual(["by-id"]);
    const byEmail = plan.get(data.accessPattern).find(({ id }) => id === "users.by-email");
    expect(byEmail?.why).toMatchObject({ by: "database/pattern-of-account" });
    expect(byEmail?.data.operation).toBeUndefined();
    const bare = await planned(...apart(sharedAccounts), slug, ...callsOf("grower"));
    expect(of("growers", bare.get(data.accessPattern))).toEqual(["all", "by-id", "by-slug"]);
  });
});
