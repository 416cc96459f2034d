import { expect, it } from "vitest";
import { component, drawn, event } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { mediaTellers } from "./media.ts";

const plain = component("worker", "worker", { name: "Worker" });
const encoding: Drawn["components"][number] = {
  ...plain,
  data: { ...plain.data, responsibilities: ["makes the smaller forms of uploaded media"] },
};

const toldOf = (parts: Partial<Drawn>) =>
  mediaTellers["worker-encodes"]?.({
    ref: "decision/choice#media-forms",
    name: "Worker",
    full: "Worker",
    purpose: "Forms",
    technology: "worker-encodes",
    entry: undefined,
    drawn: drawn(parts),
  });
const told = (...components: Drawn["components"]) => toldOf({ components });

it("gives the pieces of a video by a cookie where something checks it, else by signed addresses", () => {
  const behind = told(encoding, component("cdn", "cdn", { name: "Edge" }));
  expect(behind?.positive.map(fullOf).join(" ")).toMatch(
    /Edge hands out the pieces by signed cookies/,
  );
  const bare = told(encoding);
  expect(bare?.positive.map(fullOf).join(" ")).toMatch(
    /an address of each piece that is signed for an hour/,
  );
  expect(bare?.positive.map(fullOf).join(" ")).not.toMatch(/cookie/);
  expect(bare?.mitigation.map(fullOf).join(" ")).not.toMatch(/Open/);
});

it("says nothing of a worker that makes no forms", () => {
  expect(told(plain)).toBeUndefined();
});

it("leaves open who tells of a file that is put on a thing later", () => {
  const entity = {
    ref: "data/entity#boat",
    id: "boat",
    data: { name: "Boat", concept: "brief/concept#boat" },
  };
  const field = {
    ref: "data/field#boat.photo",
    id: "boat.photo",
    data: { entity: entity.ref, name: "photo", type: "file", required: false },
  };
  const later = { entities: [entity], fields: [field] } as unknown as Partial<Drawn>;
  const open = (events: Drawn["events"]) =>
    toldOf({ ...later, components: [encoding], events })
      ?.negative.map(fullOf)
      .join(" ");
  expect(open([])).toContain("no event tells Worker of a new photo of a boat");
  const [uploaded] = [event("Boat photo uploaded", "api", "worker")];
  const about = { ...uploaded, data: { ...uploaded.data, concept: "brief/concept#boat" as const } };
  expect(open([about])).not.toContain("no event tells");
});
