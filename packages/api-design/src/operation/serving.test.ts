import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { type Serving, servingMost, servingNamed } from "./serving.ts";

const component = (
  id: string,
  name: string,
  owns: readonly string[],
  more: Partial<Serving["data"]> = {},
): Serving => ({
  ref: `architecture/component#${id}`,
  data: {
    name,
    kind: "service",
    owns: owns.map((each) => `brief/concept#${each}` as const),
    ...more,
  },
});
const entity = (id: string): ViewOf<typeof data.entity> => ({
  id,
  ref: `data/entity#${id}`,
  data: {
    name: id,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  },
});
const entities = [entity("bed"), entity("plant"), entity("note")];

it("gives what is about everything to whoever keeps most of it", () => {
  const notes = component("notes", "Notes service", ["note"]);
  const garden = component("garden", "Garden service", []);
  const beds = component("beds", "Beds", ["bed", "plant"], {
    kind: "module",
    inside: "architecture/component#garden",
  });
  expect(servingMost([notes, garden, beds], entities)).toBe(garden.ref);
  expect(servingMost([notes, garden], [])).toBe(notes.ref);
  expect(servingMost([beds], entities)).toBeUndefined();
});

it("gives what is about one matter to whoever is called so, else to the first", () => {
  const notes = component("notes", "Notes service", []);
  const mail = component("mail", "Email service", []);
  expect(servingNamed([notes, mail], /\bemail\b/i)).toBe(mail.ref);
  expect(servingNamed([notes, mail], /\bbilling\b/i)).toBe(notes.ref);
});
