import { expect, it } from "vitest";
import { component, drawn } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { mediaTellers } from "./media.ts";

const plain = component("worker", "worker", { name: "Worker" });
const encoding: Drawn["components"][number] = {
  ...plain,
  data: { ...plain.data, responsibilities: ["makes the smaller forms of uploaded media"] },
};

const told = (...components: Drawn["components"]) =>
  mediaTellers["worker-encodes"]?.({
    ref: "decision/choice#media-forms",
    name: "Worker",
    full: "Worker",
    purpose: "Forms",
    technology: "worker-encodes",
    entry: undefined,
    drawn: drawn({ components }),
  });

it("gives the pieces of a video by a cookie where something checks it, else by signed addresses", () => {
  const behind = told(encoding, component("cdn", "cdn", { name: "Edge" }));
  expect(behind?.positive.join(" ")).toMatch(/Edge hands out the pieces by signed cookies/);
  const bare = told(encoding);
  expect(bare?.positive.join(" ")).toMatch(/an address of each piece that is signed for an hour/);
  expect(bare?.positive.join(" ")).not.toMatch(/cookie/);
  expect(bare?.mitigation.join(" ")).not.toMatch(/Open/);
});

it("says nothing of a worker that makes no forms", () => {
  expect(told(plain)).toBeUndefined();
});
