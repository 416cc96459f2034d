import type { DataOf, ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { goneTold, heldBy } from "./gone.ts";

type Entity = ViewOf<typeof data.entity>;
type Rule = NonNullable<DataOf<typeof data.field>["references"]>["onDelete"];

const entity = (id: string, name: string): Entity => ({
  ref: `data/entity#${id}`,
  id,
  data: { name, concept: `brief/concept#${id}`, aggregate: `data/entity#${id}`, lifecycle: "new" },
});
const refers = (
  from: string,
  to: string,
  onDelete: Rule,
  generated = false,
): ViewOf<typeof data.field> => ({
  ref: `data/field#${from}.${to}`,
  id: `${from}.${to}`,
  data: {
    entity: `data/entity#${from}`,
    name: to,
    type: "uuid",
    required: onDelete !== "set-null",
    unique: false,
    generated,
    references: { entity: `data/entity#${to}`, onDelete, because: "It is so." },
  },
});
const keeping = (
  id: string,
  ...owns: readonly string[]
): ViewOf<typeof architecture.component> => ({
  ref: `architecture/component#${id}`,
  id,
  data: {
    name: id,
    kind: "service",
    responsibilities: [],
    owns: owns.map((each) => `brief/concept#${each}` as const),
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  },
});

const [person, loom, cloth, comment] = [
  entity("user", "User"),
  entity("loom", "Loom"),
  entity("cloth", "Cloth"),
  entity("comment", "Comment"),
];
const given = {
  entities: [person, loom, cloth, comment],
  fields: [
    refers("loom", "user", "cascade"),
    refers("cloth", "loom", "restrict"),
    refers("comment", "user", "set-null", true),
  ],
  connections: [],
  components: [keeping("weaving", "user", "loom", "cloth", "comment")],
};

it("tells what stays and what goes of an account that is deleted, and of nothing else", () => {
  expect(goneTold("delete", person, given)).toEqual([
    "Comments stay, and name nobody from then on.",
    "Looms of the person are deleted.",
  ]);
  expect(goneTold("delete", loom, given)).toEqual([]);
  expect(goneTold("update", person, given)).toEqual([]);
});

it("names what keeps a record there, also what refers to a part of it", () => {
  expect(heldBy("delete", loom, given)).toEqual(["cloths"]);
  expect(heldBy("delete", person, given)).toEqual(["cloths"]);
  expect(heldBy("delete", comment, given)).toEqual([]);
  expect(heldBy("update", loom, given)).toEqual([]);
});

it("is kept by nothing that another program keeps, as no key of a database reaches there", () => {
  const components = [keeping("weaving", "user", "loom", "comment"), keeping("cloths", "cloth")];
  expect(heldBy("delete", loom, { ...given, components })).toEqual([]);
});

it("is kept by lines of another whole in the same program, and by nothing that goes along", () => {
  const part = (id: string, name: string, of: Entity): Entity => ({
    ref: `data/entity#${id}`,
    id,
    data: { name, aggregate: of.ref, lifecycle: "new" },
  });
  const [bolt, sold] = [part("bolt", "Bolt", loom), part("line", "Line", cloth)];
  const lines = {
    ...given,
    entities: [...given.entities, bolt, sold],
    fields: [refers("bolt", "loom", "cascade"), refers("line", "bolt", "restrict")],
  };
  expect(heldBy("delete", loom, lines)).toEqual(["lines"]);
  const along = { ...lines, fields: [...lines.fields, refers("line", "loom", "cascade")] };
  expect(heldBy("delete", loom, along)).toEqual([]);
});

it("is kept by nothing that refers to what only another program takes along", () => {
  const components = [keeping("weaving", "user", "comment"), keeping("cloths", "loom", "cloth")];
  expect(heldBy("delete", person, { ...given, components })).toEqual([]);
});
