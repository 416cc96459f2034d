import type { Draft } from "@planc/core";
import { security } from "@planc/core/ir";
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
