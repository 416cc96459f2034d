import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { directTold, memberIds, writingGroupOf } from "./member-ids.ts";

type Field = ViewOf<typeof data.field>;

const entity = (id: string, name: string) =>
  ({
    id,
    ref: `data/entity#${id}`,
    data: { name, concept: `brief/concept#${id}` },
  }) as unknown as ViewOf<typeof data.entity>;
const led = (of: string, to: string) =>
  ({
    ref: `data/field#${of}.${to}`,
    data: {
      entity: `data/entity#${of}`,
      name: to,
      required: true,
      references: { entity: `data/entity#${to}` },
    },
  }) as unknown as Field;
const kind = {
  ref: "data/field#lodge.kind",
  data: { entity: "data/entity#lodge", name: "kind", values: ["direct", "group"] },
} as unknown as Field;
const add = {
  data: { concept: "brief/concept#lodge-member", effect: "create" },
} as unknown as ViewOf<typeof brief.action>;
const lodge = entity("lodge", "Lodge");
const facts = (said: string) => ({
  entities: [
    lodge,
    entity("lodge-member", "Lodge member"),
    entity("user", "User"),
    entity("said", said),
  ],
  fields: [led("lodge-member", "lodge"), led("lodge-member", "user"), led("said", "lodge"), kind],
  actions: [add],
});

it("takes members in as a group is made in which people write to each other", () => {
  const group = writingGroupOf(lodge, facts("Message"));
  expect(group && memberIds(group, "snake")).toMatchObject({ name: "member_ids", list: true });
  expect(directTold("create", "Lodge", group).join()).toContain("Two people have one direct lodge");
});

it("asks for none where nobody writes in it", () => {
  expect(writingGroupOf(lodge, facts("Invoice"))).toBeUndefined();
});
