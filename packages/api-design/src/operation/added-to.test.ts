import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { hires } from "../fixtures/hires.ts";
import plugin from "../plugin.ts";

const related = (to: string) =>
  given(brief.relation, `crate-item.${to}`, {
    from: "brief/concept#crate-item",
    to: `brief/concept#${to}`,
    kind: "many-to-one",
  });

/** Each tool lies in a crate once. */
const once = [
  ...hires(true).map((each) =>
    each.id === "crate-item.crate" || each.id === "crate-item.tool"
      ? given(data.field, each.id, {
          entity: "data/entity#crate-item",
          name: each.id.slice("crate-item.".length),
          type: "uuid",
          required: true,
          unique: false,
          generated: false,
          references: {
            entity: each.id === "crate-item.tool" ? "data/entity#tool" : "data/entity#crate",
            relation:
              each.id === "crate-item.tool"
                ? "brief/relation#crate-item.tool"
                : "brief/relation#crate-item.crate",
            onDelete: each.id === "crate-item.tool" ? "restrict" : "cascade",
            because: "test",
          },
        })
      : each,
  ),
  related("crate"),
  related("tool"),
  given(brief.action, "change-crate-item", {
    actors: ["brief/actor#member"],
    verb: "change",
    concept: "brief/concept#crate-item",
    effect: "update",
    requirements: [],
  }),
  given(brief.uniqueness, "crate-item.crate.tool", {
    concept: "brief/concept#crate-item",
    name: "tool of a crate",
    together: ["brief/relation#crate-item.crate", "brief/relation#crate-item.tool"],
    requirements: [],
  }),
];

async function itemsOf(nodes: typeof once) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const making = plan.get(api.operation).find(({ id }) => id === "create-crate-item")?.data;
  const update = plan
    .get(api.schema)
    .find(({ data }) => data.purpose === "update" && data.entity === "data/entity#crate-item");
  return { making, changed: update?.data.properties.map(({ name }) => name) };
}

it("adds to the line that is there rather than refuse a second one, and asks for a key", async () => {
  const { making } = await itemsOf(once);
  expect(making?.again).toBe(200);
  expect(making?.idempotency).toBe("key");
  expect(
    making?.errors
      .filter(({ status }) => status === 409)
      .map(({ when }) => when)
      .join(" "),
  ).not.toContain("the same crate and tool");
  expect(making?.description).toContain("`quantity` is added to its own");
});

it("changes of a line how much of it there is, and not of what", async () => {
  const { changed } = await itemsOf(once);
  expect(changed).toEqual(["quantity"]);
});

it("lists what is chosen by with its least price and first picture", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...hires(true),
      given(brief.action, "list-range", {
        actors: ["brief/actor#member"],
        verb: "list",
        concept: "brief/concept#range",
        effect: "list",
        requirements: [],
      }),
    )
    .result();
  const range = plan.get(api.schema).find(({ data }) => data.name === "Range");
  expect(range?.data.properties.map(({ name }) => name)).toEqual(["name", "priceFrom", "photo"]);
});
