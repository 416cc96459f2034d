import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { sparedOf } from "./pushed.ts";

const field = (entity: string, name: string, more: Partial<DataOf<typeof data.field>> = {}) => {
  const id = `${entity}.${name.replaceAll(" ", "-")}`;
  return {
    ref: `data/field#${id}` as const,
    id,
    data: {
      entity: `data/entity#${entity}` as const,
      name,
      type: "timestamp" as const,
      required: false,
      unique: false,
      generated: false,
      ...more,
    },
  };
};
const lodge = {
  type: "uuid" as const,
  references: {
    entity: "data/entity#lodge" as const,
    onDelete: "cascade" as const,
    because: "Part of it.",
  },
};

it("pushes to nobody who muted where it was said, and to no device that is connected", () => {
  const fields = [
    field("seat", "lodge", lodge),
    field("seat", "muted until"),
    field("feed", "muted until"),
    field("handset", "push token", { type: "text" }),
    field("handset", "last active at"),
    field("user", "last active at"),
  ];
  expect(sparedOf(fields, "data/entity#lodge")).toMatchObject({
    muted: "data/field#seat.muted-until",
    connected: { field: "data/field#handset.last-active-at" },
  });
  expect(sparedOf(fields.slice(2, 4), "data/entity#lodge")).toEqual({});
});
