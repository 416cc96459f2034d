import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";
import plugin from "../plugin.ts";
import { practicesStep } from "./practices.ts";

async function practicesOf(...nodes: readonly Draft[]) {
  const { plan } = await deciding
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

it("repeats calls as often as the text says, and a few times where it does not", async () => {
  const often = given(brief.quantity, "retries", {
    about: "retries",
    measure: "other",
    kind: "system-target",
    comparator: "=",
    value: 4,
    unit: "retry",
    key: "FR-007",
  });
  const [said] = await practicesOf(pattern("retries"), often);
  expect(said?.data.does).toContain("is repeated up to 4 times (FR-007), and only where");
  const [usual] = await practicesOf(pattern("retries"));
  expect(usual?.data.does).toContain("is repeated up to 4 times, after about 30 s");
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

it("has each that keeps something taken over where the text asks for failover, and not the database alone", async () => {
  const [failover] = await practicesOf(
    pattern("automatic failover"),
    mention("PostgreSQL"),
    mention("RabbitMQ"),
    mention("Redis", { topic: "cache", purpose: "sessions" }),
  );
  expect(failover?.data.does).toBe(
    "Two instances in two zones answer, and PostgreSQL has a standby that takes over, RabbitMQ three servers that agree and Redis, which keeps sessions, a replica that is promoted; none of them needs somebody to act.",
  );
});

it("loads ahead by habit where the text wants it foretold, and by what is near elsewhere", async () => {
  const wish = given(brief.requirement, "ahead", {
    key: "R-ahead",
    text: "Prefetching of charts based on usage patterns",
    kind: "functional",
    priority: "must",
  });
  const [plain] = await practicesOf(pattern("prefetching"));
  expect(plain?.data.does).not.toContain("counts on the device");
  const [habit] = await practicesOf(pattern("prefetching"), wish);
  expect(habit?.data.does).toContain("counts on the device which screen");
});

it("has the client tell failures apart where the text wants people to understand them", async () => {
  const wish = (text: string) =>
    given(brief.requirement, "told", { key: "R-told", text, kind: "functional", priority: "must" });
  const all = await practicesOf(
    wish("People get clear feedback on validation problems and failed saves"),
  );
  expect(all.map(({ id }) => id)).toEqual(["failures-told"]);
  expect(await practicesOf(wish("People get a list of boats"))).toEqual([]);
  const [screens] = await practicesOf(wish("Forms MUST include accessible labels"));
  expect(screens?.data).toMatchObject({ key: "states-shown", area: "client" });
});

it("has small pictures made where they are sealed, and by a worker elsewhere", async () => {
  const plan = await planTester({ plugins: [{ ...plugin, parts: [practicesStep] }] })
    .with(
      pattern("thumbnail generation"),
      ...chosen("sealed-previews", "made-and-sealed", { name: "Made and sealed on the device" }),
    )
    .result();
  expect(plan.plan.get(decision.practice)[0]?.data.does).toMatch(/^The device that sends makes/);
  const [plain] = await practicesOf(pattern("thumbnail generation"));
  expect(plain?.data.does).toMatch(/^A worker makes small pictures/);
});
