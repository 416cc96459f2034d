import { refOf } from "@planc/core";
import { api } from "@planc/core/ir";
import { expect, it } from "vitest";
import { ProtoTypes } from "./fields.ts";
import { eachOnce, TypeNames } from "./type-names.ts";

const status = (values: readonly string[]) => ({ name: "status", type: "enum" as const, values });
const schema = (name: string) => {
  const ref = refOf(api.schema, name);
  const data = { name, purpose: "resource" as const, description: name, properties: [] };
  return [ref, { ref, id: name, data }] as const;
};

it("has one value for none, also where the text has one of that name", () => {
  const types = new ProtoTypes(new Map(), new TypeNames());
  types.scalar(status(["Unspecified", "open"]), "Kiln");
  expect(types.all).toEqual([{ kind: "enum", name: "KilnStatus", values: ["KILN_STATUS_OPEN"] }]);
});

it("names an enumeration otherwise than a message of its name", () => {
  const types = new ProtoTypes(new Map([schema("KilnStatus")]), new TypeNames());
  expect(types.scalar(status(["open"]), "Kiln")).toBe("KilnStatusValue");
});

it("has all values that any body of the thing may have", () => {
  const types = new ProtoTypes(new Map(), new TypeNames());
  types.scalar(status(["open"]), "KilnCreate");
  types.scalar(status(["open", "shut"]), "Kiln");
  expect(types.all).toEqual([
    { kind: "enum", name: "KilnStatus", values: ["KILN_STATUS_OPEN", "KILN_STATUS_SHUT"] },
  ]);
});

it("keeps a place apart from a schema that is called so, and joined names apart", () => {
  const types = new ProtoTypes(new Map([schema("Geo point")]), new TypeNames());
  expect(types.scalar({ name: "at", type: "geo-point" }, "Kiln")).toBe("GeoPlace");
  const [one, other] = [
    types.scalar({ ...status(["open"]), name: "list status" }, "Task"),
    types.scalar(status(["shut"]), "TaskList"),
  ];
  expect([one, other]).toEqual(["TaskListStatus", "TaskListStatusValue"]);
});

it("has a member for each value, also where they differ by signs alone", () => {
  const types = new ProtoTypes(new Map(), new TypeNames());
  types.scalar(status(["C", "C++", "C#", "c"]), "Kiln");
  expect(types.all).toEqual([
    {
      kind: "enum",
      name: "KilnStatus",
      values: ["KILN_STATUS_C", "KILN_STATUS_C_PLUS_PLUS", "KILN_STATUS_C_SHARP", "KILN_STATUS_C2"],
    },
  ]);
});

it("gives a name that comes again a number, also where it is the same in JSON alone", () => {
  expect(eachOnce([{ name: "a" }, { name: "a" }, { name: "a_2" }]).map(({ name }) => name)).toEqual(
    ["a", "a2", "a_22"],
  );
});
