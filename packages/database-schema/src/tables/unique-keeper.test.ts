import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chat } from "../fixtures/chat.ts";
import plugin from "../plugin.ts";

it("keeps values of a split table apart for each sender, in a table of their own", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...chat,
      given(brief.attribute, "message.note-id", {
        concept: "brief/concept#message",
        name: "note id",
        type: "uuid",
        required: true,
      }),
      given(brief.uniqueness, "message.room-and-note-id", {
        concept: "brief/concept#message",
        name: "room and note id",
        together: ["brief/relation#message.room", "brief/attribute#message.note-id"],
        requirements: [],
      }),
    )
    .result();
  const sql = files.find(({ path }) => path.endsWith("schema.sql"))?.text ?? "";
  expect(sql).toContain("PRIMARY KEY (room_id, note_id)");
  expect(sql).toContain("WHERE room_id = OLD.room_id AND note_id = OLD.note_id");
  expect(sql).toContain("AFTER INSERT OR UPDATE OF room_id, note_id ON messages");
});
