import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, actor, concept, product, requirement, stated, style } from "../fixtures/nodes.ts";

const harbour: readonly Draft[] = [
  product("Harbour", ["web-application"]),
  style("layered-monolith"),
  requirement("R1", "Read replicas serve the lists."),
  actor("Pilot"),
  concept("Notice"),
  action("Pilot", "list", "Notice", "list", { critical: true }),
  action("Pilot", "read", "Notice", "read", { critical: true }),
  ...stated("relational-store", "PostgreSQL"),
];

it("reads pages of many from the replica, and one thing from where it was written", async () => {
  const { plan } = await compile(harbour);
  const read = plan
    .get(architecture.flow)
    .map(({ id, data }) => [
      id,
      data.steps
        .flatMap(({ to, message }) => (message.startsWith("read ") ? [idIn(to)] : []))
        .at(-1),
    ]);
  expect(read).toEqual([
    ["list-notice", "relational-store-replica"],
    ["read-notice", "relational-store"],
  ]);
});
