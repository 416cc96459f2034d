import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { ownThingTold } from "./own-thing.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

const entity = (id: string, name: string) =>
  ({ id, ref: `data/entity#${id}`, data: { name } }) as unknown as Entity;
const led = (of: string, name: string, to: string, onDelete = "cascade") =>
  ({
    ref: `data/field#${of}.${name}`,
    data: {
      entity: `data/entity#${of}`,
      name,
      required: true,
      references: { entity: `data/entity#${to}`, onDelete },
    },
  }) as unknown as Field;
const entities = [
  entity("user", "User"),
  entity("beacon", "Radio beacon"),
  entity("signal", "Signal"),
];
const told = (role: string, onDelete?: string) =>
  ownThingTold(led("signal", role, "beacon"), {
    entities,
    fields: [led("beacon", "user", "user", onDelete)],
  });

it("has people act by a thing of their own alone", () => {
  expect(told("sender")).toBe(" The caller's own radio beacon; any other is refused with 403.");
});

it("lets others be named, and things that are nobody's", () => {
  expect(told("recipient")).toBe("");
  expect(told("sender", "restrict")).toBe("");
});
