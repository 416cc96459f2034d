import { byRef, type DataOf, slug } from "@planc/core";
import { client, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shownPartsOf } from "../catalog/shown-parts.ts";
import { drawnOn } from "./shown-by-kind.ts";

type Types = Readonly<Record<string, DataOf<typeof data.field>["type"]>>;

/** What is drawn on a screen that shows these fields of a boat. */
async function drawn(types: Types, holds: readonly ("picture" | "video")[] = []) {
  const idOf = (name: string) => `boat.${slug(name)}`;
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "boat", {
        name: "Boat",
        aggregate: "data/entity#boat",
        lifecycle: "new",
      }),
      ...Object.entries(types).map(([name, type]) =>
        given(data.field, idOf(name), {
          entity: "data/entity#boat",
          name,
          type,
          required: true,
          unique: false,
          generated: false,
        }),
      ),
      given(client.screen, "app.boats", {
        name: "Boats",
        surface: "client/surface#app",
        kind: "list",
        about: "data/entity#boat",
        actors: [],
        actions: [],
        uses: [],
        hears: [],
        shows: Object.keys(types).map((name) => `data/field#${idOf(name)}` as const),
        takes: [],
        states: [],
        leads: [],
        lifecycle: "new",
      }),
    )
    .result();
  const [screen] = plan.get(client.screen);
  if (!screen) throw new Error("no screen");
  const entities = byRef(plan.get(data.entity));
  const fields = byRef(plan.get(data.field));
  const found = drawnOn(screen, {
    entityOf: (ref) => entities.get(ref),
    fieldOf: (ref) => fields.get(ref),
    holds: new Map(
      plan
        .get(data.field)
        .flatMap(({ ref, data: { type } }) => (type === "file" ? [[ref as string, holds]] : [])),
    ),
  });
  return found.map(({ kind, variants: [first] }) => [kind, first]);
}

it("draws what was measured over time as a line, and a number that was not as none", async () => {
  const measured = { value: "decimal", unit: "text", "measured at": "timestamp" } as const;
  expect(await drawn(measured)).toEqual([["chart", "day"]]);
  expect(await drawn({ value: "decimal", unit: "text" })).toEqual([]);
  expect(await drawn({ berths: "integer", "built on": "date" })).toEqual([]);
});

it("draws points with a time as a track, and those without as marks", async () => {
  expect(await drawn({ position: "geo-point", "recorded at": "timestamp" })).toEqual([
    ["map", "line by time"],
  ]);
  expect(await drawn({ position: "geo-point", name: "text" })).toEqual([["map", "marks"]]);
});

it("lays pictures that were taken out as a gallery, plays videos, and leaves a face a picture", async () => {
  const taken = { content: "file", "taken at": "timestamp" } as const;
  expect((await drawn(taken, ["picture", "video"])).map(([kind]) => kind)).toEqual([
    "gallery",
    "player",
  ]);
  expect(await drawn({ avatar: "file", name: "text" }, ["picture"])).toEqual([]);
});

it("names the library of the framework, and none where it knows none", () => {
  expect(shownPartsOf("react-native").map).toMatch(/^react-native-maps /);
  expect(shownPartsOf("swiftui").chart).toBe("Swift Charts");
  expect(shownPartsOf(undefined)).toEqual({});
});
