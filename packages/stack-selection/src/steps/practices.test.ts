import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

async function practicesOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Boat", "Outing", "Oar"), ...nodes)
    .result();
  return plan.get(decision.practice);
}

it("says what a way of building comes to, with the names of what was chosen", async () => {
  const all = await practicesOf(pattern("CQRS"), mention("MariaDB"));
  expect(all).toMatchObject([
    {
      id: "cqrs",
      data: { name: "CQRS", area: "code", does: expect.stringContaining("straight from MariaDB") },
      why: { kind: "stated" },
    },
  ]);
});

it("takes spellings and algorithms of one thing together", async () => {
  const all = await practicesOf(
    pattern("password hashing"),
    mention("Argon2"),
    mention("RFC 7807"),
  );
  expect(all.map(({ id, data }) => [id, data.name])).toEqual([
    ["password-hashing", "Argon2 and password hashing"],
    ["problem-details", "RFC 7807"],
  ]);
});

it("asks nothing of what the text avoids, and of what a technology was chosen for", async () => {
  const all = await practicesOf(
    pattern("CQRS", { modality: "avoid" }),
    pattern("message queue"),
    mention("React"),
  );
  expect(all).toEqual([]);
});
