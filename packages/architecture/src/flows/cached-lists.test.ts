import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, actor, concept, product, stated, style } from "../fixtures/nodes.ts";

const harbour = (read: "list" | "read"): readonly Draft[] => [
  product("Harbour", ["web-application"]),
  style("layered-monolith"),
  actor("Pilot"),
  concept("Notice"),
  action("Pilot", read, "Notice", read, { critical: true }),
  action("Pilot", "create", "Notice", "create", { critical: true }),
  action("Pilot", "update", "Notice", "update", { critical: true }),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("cache", "Redis", "caches notices"),
];

const deletions = async (read: "list" | "read") => {
  const { plan } = await compile(harbour(read));
  return plan
    .get(architecture.flow)
    .flatMap(({ id, data }) =>
      data.steps.some(({ message }) => message.startsWith("delete what is kept")) ? [id] : [],
    );
};

it("deletes the key of one thing that is changed, and none where lists alone are kept or it is new", async () => {
  expect(await deletions("read")).toEqual(["update-notice"]);
  expect(await deletions("list")).toEqual([]);
});
