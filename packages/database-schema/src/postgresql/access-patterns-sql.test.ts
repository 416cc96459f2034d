import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { parse } from "libpg-query";
import { expect, it } from "vitest";
import { choice, concept, relation, store } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import plugin from "../plugin.ts";

async function textOf(nodes: readonly Draft[]): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files.find(({ path }) => path === "database/access-patterns.sql")?.text ?? "";
}
const block = (text: string, name: string) =>
  text.split("\n\n").find((each) => each.includes(`PREPARE ${name} `)) ?? "";

it("writes each read as a statement, with who makes it and what it goes by", async () => {
  const text = await textOf(chat);
  expect((await parse(text)).stmts?.length).toBe(text.match(/^PREPARE /gm)?.length);
  expect(block(text, "messages_by_room_id")).toMatch(
    /goes by messages_room_id_created_at_id_idx\.\nPREPARE messages_by_room_id \(uuid, bigint\) AS\n {2}SELECT /,
  );
  expect(block(text, "messages_by_room_id")).toContain(
    "  WHERE room_id = $1\n  ORDER BY created_at DESC, id DESC\n  LIMIT $2;\n-- next page: AND (created_at, id) < ($3, $4)",
  );
  expect(block(text, "outbox_events_by_published_at")).toContain("FOR UPDATE SKIP LOCKED;");
  expect(block(text, "outbox_events_past_their_time")).toMatch(
    /DELETE FROM outbox_events\n {2}WHERE ctid = ANY \(ARRAY\(\n {2}SELECT ctid FROM outbox_events\n {2}WHERE published_at < now\(\) - interval '7 days'/,
  );
});

it("reads what is a tenant's by its tenant", async () => {
  const nodes = [
    ...store("postgresql", "18"),
    ...choice("tenant-isolation", "row-level-security"),
    given(security.identity, {
      owner: "none",
      protocol: "x",
      session: "x",
      tokens: [],
      tenancy: "brief/concept#guild",
    }),
    ...concept("guild", { name: "Guild" }, { name: { name: "name" } }),
    ...concept(
      "loom",
      { name: "Loom" },
      { name: { name: "name" } },
      { "list-loom": { verb: "list", effect: "list" } },
    ),
    relation("loom", "guild", { required: true, owned: true }),
  ];
  expect(block(await textOf(nodes), "looms_by_guild_id")).toContain("WHERE guild_id = $1");
});

it("shows a secret to the sign-in alone, and goes on from each page, the first condition with WHERE", async () => {
  const text = await textOf([
    ...store("postgresql", "18"),
    given(security.identity, { owner: "system", protocol: "x", session: "x", tokens: [] }),
    ...concept(
      "user",
      { name: "User" },
      { name: { name: "name" } },
      {
        "list-user": { verb: "list", effect: "list" },
        "view-user": { verb: "view", effect: "read" },
        "find-user": { verb: "find", effect: "search" },
      },
    ),
  ]);
  const hashed = ["users_by_email", "users_by_id", "users_all", "users_search"].filter((name) =>
    block(text, name).includes("password_hash"),
  );
  expect(hashed).toEqual(["users_by_email"]);
  expect(block(text, "users_all")).toContain("-- next page: WHERE (created_at, id) < ($2, $3)");
  expect(block(text, "users_search")).toContain("-- next page: AND (created_at, id) < ($3, $4)");
});

it("writes what a promise rests on: who is first, who has it for a time, what is done", async () => {
  const text = await textOf(chat);
  expect(block(text, "idempotency_keys_by_caller_operation_key")).toContain(
    "SELECT request_hash, response_status, response_body, claimed_until\n",
  );
  expect(block(text, "idempotency_keys_take")).toContain(
    "WHERE taken.response_status IS NULL AND taken.claimed_until < now() AND taken.request_hash = EXCLUDED.request_hash\n  RETURNING claim;",
  );
  expect(block(text, "idempotency_keys_answer")).toContain("AND key = $3 AND claim = $4;");
  expect(block(text, "processed_events_take")).toContain(
    "INSERT INTO processed_events (consumer, event_id)\n",
  );
  expect(block(text, "outbox_events_lease")).toContain("attempts = attempts + 1");
  expect(block(text, "outbox_events_done")).toContain(
    "SET published_at = now(), leased_until = NULL\n  WHERE id = $1 AND attempts = $2 AND published_at IS NULL;",
  );
});

it("counts the version of what two people change with the version that one of them has seen", async () => {
  const text = await textOf([
    ...store("postgresql", "18"),
    ...concept(
      "kiln",
      { name: "Kiln" },
      { name: { name: "name" } },
      {
        "view-kiln": { verb: "view", effect: "read" },
        "edit-kiln": { verb: "edit", effect: "update" },
      },
    ),
    given(brief.requirement, "twice", {
      key: "FR-001",
      kind: "functional",
      text: "What happens when two potters edit the same kiln simultaneously?",
    }),
  ]);
  expect(block(text, "kilns_change")).toContain(
    "SET version = version + 1, updated_at = now()\n  WHERE id = $1 AND version = $2\n  RETURNING version;",
  );
});

it("finds all of one sign-in, which end together, by an index", async () => {
  const text = await textOf([
    ...store("postgresql", "18"),
    given(security.identity, {
      owner: "system",
      protocol: "x",
      session: "x",
      tokens: [{ name: "refresh token", lifetime: { value: 9, unit: "h" }, storage: "memory" }],
    }),
    ...concept("user", { name: "User" }, { email: { name: "email" } }),
  ]);
  expect(block(text, "sessions_by_sign_in_id")).toContain(
    "goes by sessions_sign_in_id_idx.\nPREPARE sessions_by_sign_in_id (uuid) AS",
  );
});

it("finds where the unique value of a split table is, and the latest of what was handed over", async () => {
  const text = await textOf(chat);
  expect(block(text, "message_client_keys_by_client_key")).toContain("WHERE client_key = $1;");
});

it("pushes to devices of members alone who have it not muted, and are not connected", async () => {
  const nodes = [
    ...store("postgresql", "18"),
    ...concept("user", { name: "User" }, { name: { name: "name" } }),
    ...concept("lodge", { name: "Lodge" }, { name: { name: "name" } }),
    ...concept(
      "seat",
      { name: "Seat" },
      { "muted-until": { name: "muted until", type: "timestamp", required: false } },
      { "list-seat": { verb: "list", effect: "list" } },
    ),
    relation("seat", "lodge", { required: true, owned: true }),
    relation("seat", "user", { required: true, owned: true }),
    ...concept(
      "handset",
      { name: "Handset" },
      {
        "push-token": { name: "push token", required: false },
        "last-active-at": { name: "last active at", type: "timestamp", required: false },
      },
      { "list-handset": { verb: "list", effect: "list" } },
    ),
    relation("handset", "user", { required: true, owned: true }),
    ...concept("block", { name: "Block" }, {}, { "list-block": { verb: "list", effect: "list" } }),
    relation("block", "user", { role: "blocker", required: true, owned: true }),
    relation("block", "user", { role: "blocked", required: true, owned: true }),
  ];
  const text = await textOf(nodes);
  expect((await parse(text)).stmts?.length).toBe(text.match(/^PREPARE /gm)?.length);
  const pushed = block(text, "handsets_to_push_to_of_seats");
  expect(pushed).toContain("WHERE member.lodge_id = $1 AND member.user_id <> $2");
  expect(pushed).toContain("member.muted_until <= now()");
  expect(pushed).toContain("block.blocker_id = member.user_id AND block.blocked_id = $2");
  expect(pushed).toContain("device.last_active_at < now() - interval '90 seconds'");
  expect(block(text, "handsets_are_connected")).toContain("SET last_active_at = now()");
});
