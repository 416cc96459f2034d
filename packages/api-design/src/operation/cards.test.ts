import { type DataOf, slug } from "@planc/core";
import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { answerIds, cardFields, hiddenTold, lookingForOthers, profileFields } from "./cards.ts";
import { formOf } from "./form.ts";

type Fact = DataOf<typeof data.field>;

const fieldOf = (name: string, more: Partial<Fact> = {}) =>
  given(data.field, `user.${slug(name)}`, {
    entity: "data/entity#user",
    name,
    type: "text",
    required: false,
    unique: false,
    generated: false,
    ...more,
  });
const policy = (
  role: string,
  effects: DataOf<typeof security.policy>["effects"],
  condition: "own" | "always",
) =>
  given(security.policy, `${role}.${effects.join("-")}`, {
    role: `brief/actor#${role}`,
    concept: "brief/concept#user",
    actions: [],
    effects,
    condition,
  });

async function facts() {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "user", {
        name: "User",
        aggregate: "data/entity#user",
        lifecycle: "new",
      }),
      fieldOf("name", { maxLength: 100 }),
      fieldOf("email", { type: "email" }),
      fieldOf("birth place", { maxLength: 4000 }),
      fieldOf("story", { type: "long-text" }),
      fieldOf("berth visibility", { type: "enum", values: ["private", "crew", "public"] }),
      policy("sailor", ["search"], "always"),
      policy("sailor", ["update"], "own"),
      policy("purser", ["list", "update"], "always"),
    )
    .result();
  return {
    fields: plan.get(data.field),
    entity: plan.get(data.entity)[0],
    policies: plan.get(security.policy),
  };
}

it("leaves long texts off a card", async () => {
  const { fields } = await facts();
  expect(cardFields(fields).map(({ data: { name } }) => name)).toEqual([
    "berth visibility",
    "email",
    "name",
  ]);
});

it("shows people of each other who they are, and no address", async () => {
  const { fields } = await facts();
  expect(profileFields(fields).map(({ data: { name } }) => name)).toEqual(["name"]);
});

it("knows who looks for others from who looks after accounts", async () => {
  const { policies } = await facts();
  expect(lookingForOthers(policies).map(({ id }) => id)).toEqual(["sailor.search"]);
});

it("finds nobody who is private, where others look", async () => {
  const { entity, fields, policies } = await facts();
  const list = formOf("list", "User", "list");
  expect(hiddenTold(list, entity, fields, policies)).toEqual([
    "Whose berth visibility is private is left out, but for the caller's own account.",
  ]);
  expect(hiddenTold(list, entity, fields, [])).toEqual([]);
  expect(hiddenTold(formOf("read", "User", "view"), entity, fields, policies)).toEqual([]);
});

it("answers with cards a screen of all, and whoever looks for accounts", () => {
  const list = formOf("list", "Berth", "list");
  expect(answerIds({ ...list, whole: true }, "berths", "berth")).toEqual([
    "berths.cards",
    "berths.page",
  ]);
  expect(answerIds(list, "berths", "berth")).toEqual(["berths.page"]);
  expect(answerIds(list, "users", "user")).toEqual(["users.cards", "users.page"]);
  expect(answerIds(formOf("delete", "Berth", "delete"), "berths", "berth")).toEqual([]);
});
