import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { foundingTold, rankTold } from "./ranks.ts";

const entity = (id: string, name: string) =>
  given(data.entity, id, {
    name,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  });
const role = (value: string, rank: number, most: "write" | "administer") =>
  given(security.groupRole, `crew-member.${value}`, {
    group: "brief/concept#crew",
    membership: "brief/concept#crew-member",
    attribute: "brief/attribute#crew-member.role",
    value,
    rank,
    capabilities: ["read", most],
  });
const field = given(data.field, "crew-member.role", {
  entity: "data/entity#crew-member",
  name: "role",
  attribute: "brief/attribute#crew-member.role",
  type: "enum",
  values: ["rower", "skipper"],
  required: true,
  unique: false,
  generated: false,
});

async function told(effect: string, ...roles: ReturnType<typeof role>[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(entity("crew", "Crew"), entity("crew-member", "Crew member"), field, ...roles)
    .result();
  const kept = { entities: plan.get(data.entity), groupRoles: plan.get(security.groupRole) };
  const crew = kept.entities.find(({ id }) => id === "crew");
  return {
    roles: plan.get(data.field).map((each) => rankTold(each, kept)),
    founded: foundingTold(effect, crew, kept),
  };
}

const roles = [role("rower", 1, "write"), role("skipper", 2, "administer")];

it("says what each role of a member is good for in the group, and who has the first one", async () => {
  expect(await told("create", ...roles)).toEqual({
    roles: [
      " In the crew, `skipper` changes the crew, its members and all in it; `rower` changes what is in it.",
    ],
    founded: ["Makes whoever creates the crew a crew member of it, as skipper."],
  });
});

it("says nothing where members have no roles, or nothing is made", async () => {
  expect(await told("create")).toEqual({ roles: [""], founded: [] });
  expect((await told("update", ...roles)).founded).toEqual([]);
});
