import { expect, it } from "vitest";
import { type Kept, notOffered } from "./not-offered.ts";

const kept = (...actions: readonly object[]): Kept =>
  ({
    entities: [entity("kiln"), entity("glaze"), entity("user"), entity("firing")],
    concepts: ["kiln", "glaze", "user", "firing"].map((id) => ({
      ref: `brief/concept#${id}`,
      data: { role: "stored" },
    })),
    fields: [
      {
        data: { entity: "data/entity#kiln", references: { entity: "data/entity#glaze" } },
      },
    ],
    actions,
    resources: [{ data: { entity: "data/entity#kiln" } }],
    schemas: [{ data: { entity: "data/entity#firing" } }],
  }) as unknown as Kept;

const entity = (id: string) => ({
  id,
  ref: `data/entity#${id}`,
  data: { name: id, concept: `brief/concept#${id}` },
});

it("names what is kept and cannot be reached, and who names it by its id all the same", () => {
  expect(notOffered(kept())).toEqual([
    "glaze, as nobody is said to make or look at one, though kiln names it by its id",
  ]);
});

it("says so where the system alone writes it", () => {
  expect(notOffered(kept({ data: { concept: "brief/concept#glaze", automatic: "rule" } }))).toEqual(
    ["glaze, as only the system itself writes it, and nobody is said to look at it"],
  );
});

it("says nothing where everything is reached", () => {
  const all = kept();
  expect(notOffered({ ...all, entities: all.entities.filter(({ id }) => id !== "glaze") })).toEqual(
    [],
  );
});
