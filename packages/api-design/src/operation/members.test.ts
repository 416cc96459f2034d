import { type DataOf, type Draft, slug } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { field } from "../fixtures/field.ts";
import { membersOf } from "./members.ts";

const entity = (id: string, name: string, more: Partial<DataOf<typeof data.entity>> = {}) =>
  given(data.entity, id, { name, aggregate: `data/entity#${id}`, lifecycle: "new", ...more });
const thing = (id: string, name: string, role: "stored" | "join" = "stored") => [
  given(brief.concept, id, { name, role }),
  entity(id, name, { concept: `brief/concept#${id}` }),
];
const to = (of: string, target: string, name = target) =>
  field(of, name, {
    type: "uuid",
    references: { entity: `data/entity#${target}`, onDelete: "cascade", because: "A link." },
  });
const link = (one: string, other: string, ...more: readonly Draft[]) => [
  entity("link", `${one} ${other}`, { aggregate: `data/entity#${one}` }),
  to("link", one),
  to("link", other),
  ...more,
];
const doing = (verb: string, of: string) =>
  given(brief.action, slug(`${verb} ${of}`), {
    actors: [],
    verb,
    concept: `brief/concept#${of}`,
    effect: "command",
    requirements: [],
  });

/** What a thing has several of: the names of the lists, what is read and what is given of each. */
async function members(of: string, exposed: readonly string[], ...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  const entities = plan.get(data.entity);
  const holder = entities.find(({ id }) => id === of);
  if (holder === undefined) throw new Error("no holder");
  const names = (fields: readonly { data: { name: string } }[]) =>
    fields.map((one) => one.data.name);
  return membersOf(holder, {
    entities,
    fields: plan.get(data.field),
    actions: plan.get(brief.action),
    concepts: plan.get(brief.concept),
    tenancy: "brief/concept#branch",
    exposed: new Set(exposed.map((id) => `data/entity#${id}`)),
  }).map(({ name, shown, given: asked }) => ({ name, shown: names(shown), given: names(asked) }));
}

describe("links between two things", () => {
  const exhibits = [...thing("exhibit", "Exhibit"), ...thing("tour", "Tour")];

  it("are said through the one that gathers the other, by ids where they have nothing of their own", async () => {
    const nodes = [...exhibits, ...link("exhibit", "tour")];
    expect(await members("tour", ["exhibit", "tour"], ...nodes)).toEqual([
      { name: "exhibit ids", shown: ["exhibit"], given: ["exhibit"] },
    ]);
    expect(await members("exhibit", ["exhibit", "tour"], ...nodes)).toEqual([]);
  });

  it("are said through the one that has operations", async () => {
    expect(await members("exhibit", ["exhibit"], ...exhibits, ...link("exhibit", "tour"))).toEqual([
      { name: "tour ids", shown: ["tour"], given: ["tour"] },
    ]);
  });

  it("carry what is of the link", async () => {
    const minutes = field("link", "minutes", { type: "integer" });
    expect(
      await members("tour", ["exhibit", "tour"], ...exhibits, ...link("tour", "exhibit", minutes)),
    ).toEqual([{ name: "exhibits", shown: ["exhibit", "minutes"], given: ["exhibit", "minutes"] }]);
  });

  it("have none where the link has operations of its own", async () => {
    const nodes = [...exhibits, ...link("tour", "exhibit")];
    expect(await members("tour", ["exhibit", "tour", "link"], ...nodes)).toEqual([]);
  });

  it("are only read where people come in by themselves, and where tenants are kept apart", async () => {
    const club = [...thing("choir", "Choir"), ...thing("user", "User"), ...link("choir", "user")];
    expect(await members("choir", ["choir", "user"], ...club)).toMatchObject([{ given: ["user"] }]);
    expect(
      await members("choir", ["choir", "user"], ...club, doing("join", "choir")),
    ).toMatchObject([{ given: [] }]);
    const branch = [...thing("branch", "Branch"), ...exhibits, ...link("exhibit", "branch")];
    expect(await members("exhibit", ["exhibit"], ...branch)).toMatchObject([{ given: [] }]);
  });
});

describe("what a thing owns", () => {
  const hike = [...thing("hike", "Hike"), ...thing("stop", "HikeStop")];
  const owned = [
    ...hike.filter(({ id }) => id !== "stop"),
    given(brief.concept, "stop", { name: "HikeStop", role: "stored" }),
    entity("stop", "HikeStop", { concept: "brief/concept#stop", aggregate: "data/entity#hike" }),
    to("stop", "hike"),
    field("stop", "altitude", { type: "integer" }),
    field("stop", "made", { generated: true }),
  ];

  it("is read and given with it, without what leads back or the system sets", async () => {
    expect(await members("hike", ["hike"], ...owned)).toEqual([
      { name: "stops", shown: ["altitude", "made"], given: ["altitude"] },
    ]);
  });

  it("is not what has operations, or is a record of what happened", async () => {
    expect(await members("hike", ["hike", "stop"], ...owned)).toEqual([]);
    const log = owned.map((node) =>
      node.slot === "data/entity" && node.id === "stop"
        ? entity("stop", "Visit log", {
            concept: "brief/concept#stop",
            aggregate: "data/entity#hike",
          })
        : node,
    );
    expect(await members("hike", ["hike"], ...log)).toEqual([]);
  });

  it("is only read where it is a copy of what was bought", async () => {
    expect(
      await members(
        "order",
        ["order"],
        ...thing("order", "Order"),
        ...thing("ticket", "Ticket"),
        entity("line", "Order line", { partOf: "data/entity#order" }),
        to("line", "order"),
        field("line", "ticket name"),
        field("line", "quantity", { type: "integer" }),
      ),
    ).toEqual([{ name: "lines", shown: ["quantity", "ticket name"], given: [] }]);
  });
});
