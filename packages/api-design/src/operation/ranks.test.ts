import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { foundingTold, rankTold } from "./ranks.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

const entity = (id: string, name: string) =>
  ({ id, ref: `data/entity#${id}`, data: { name } }) as unknown as Entity;
const crew = entity("crew", "Crew");
const member = entity("crew-member", "Crew member");
const led = (to: string) =>
  ({
    ref: `data/field#crew-member.${to}`,
    data: {
      entity: member.ref,
      name: to,
      required: true,
      references: { entity: `data/entity#${to}` },
    },
  }) as unknown as Field;
const role = (...values: readonly string[]) =>
  ({
    ref: "data/field#crew-member.role",
    data: { entity: member.ref, name: "role", values },
  }) as unknown as Field;
const kept = (own: Field) => ({
  entities: [crew, member, entity("user", "User")],
  fields: [led("crew"), led("user"), own],
});

it("says which role of a member administers the group, and who has it first", () => {
  const ranked = role("crew_manager", "rower");
  expect(rankTold(ranked, member, kept(ranked))).toBe(" `crew_manager` administers the crew.");
  expect(foundingTold("create", crew, kept(ranked))).toEqual([
    "Makes whoever creates the crew a crew member of it, as crew_manager.",
  ]);
});

it("says nothing where no role administers, or nothing is made", () => {
  const plain = role("rower", "cox");
  expect(rankTold(plain, member, kept(plain))).toBe("");
  expect(foundingTold("create", crew, kept(plain))).toEqual([]);
  expect(foundingTold("update", crew, kept(role("manager")))).toEqual([]);
});
