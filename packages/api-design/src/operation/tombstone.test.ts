import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { clearedTold } from "./tombstone.ts";

const field = (name: string, more: object = {}) =>
  ({ ref: `data/field#shout.${name}`, data: { name, ...more } }) as unknown as ViewOf<
    typeof data.field
  >;
const own = [field("content", { lapses: true }), field("deleted at")];

it("says what is left of one that was deleted", () => {
  expect(clearedTold("delete", "Shout", own, "camel").join()).toContain(
    "The shout keeps its place with `deletedAt`, and its `content` is emptied",
  );
  expect(clearedTold("update", "Shout", own, "camel")).toEqual([
    "One that was deleted is answered with 404.",
  ]);
});

it("says nothing where a row goes, or a reference is what is emptied", () => {
  expect(clearedTold("delete", "Shout", [field("content")], "camel")).toEqual([]);
  const led = [field("author", { lapses: true, references: {} }), field("deleted at")];
  expect(clearedTold("delete", "Shout", led, "camel")).toEqual([]);
});
