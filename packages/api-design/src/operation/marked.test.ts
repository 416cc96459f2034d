import { type DataOf, slug } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { markedAs, markedTold } from "./marked.ts";

async function marked(
  verb: string,
  name: string,
  more: Partial<DataOf<typeof data.field>> = {},
  automatic?: "time",
) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "bulletin-copy", {
        name: "Bulletin copy",
        concept: "brief/concept#bulletin-copy",
        aggregate: "data/entity#bulletin-copy",
        lifecycle: "new",
      }),
      given(data.field, `bulletin-copy.${slug(name)}`, {
        entity: "data/entity#bulletin-copy",
        name,
        type: "timestamp",
        required: false,
        unique: false,
        generated: false,
        ...more,
      }),
      given(brief.action, "mark", {
        actors: [],
        verb,
        concept: "brief/concept#bulletin-copy",
        effect: "update",
        requirements: [],
        ...(automatic ? { automatic } : {}),
      }),
    )
    .result();
  const [field] = plan.get(data.field);
  const [holder] = plan.get(data.entity);
  if (field === undefined) throw new Error("no field");
  return markedAs(field, holder, plan.get(brief.action));
}

it.each([
  ["mark read", "last read at", {}, "read"],
  ["mark as seen", "seen at", {}, "seen"],
  ["mark as read", "is read", { type: "boolean" }, "read"],
  ["mark read", "last printed at", {}, undefined],
  ["update", "last read at", {}, undefined],
  ["mark read", "read at", { generated: true }, undefined],
] as const)("%s sets %s of what it is done to", async (verb, name, more, deed) => {
  expect(await marked(verb, name, more)).toBe(deed);
});

it("is not written by callers what the product marks by itself", async () => {
  expect(await marked("mark read", "last read at", {}, "time")).toBeUndefined();
});

it("does not go back", () => {
  const property = {
    name: "lastReadAt",
    type: "timestamp",
    list: false,
    required: false,
    nullable: true,
    readOnly: false,
    writeOnly: false,
    description: "When it was read.",
  } as const;
  expect(markedTold(property, "read").description).toBe(
    "When it was read. Given to mark it read. An earlier one than is kept changes nothing.",
  );
  expect(markedTold(property, undefined)).toBe(property);
});
