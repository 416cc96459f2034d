import { type DataOf, type PlanNodeOf, refOf, type Slot } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import type { Decisions } from "./changes.ts";
import { compareDecisions } from "./compare-decisions.ts";

function placed<S extends Slot>(slot: S, id: string, data: DataOf<S>): PlanNodeOf<S> {
  const why = { kind: "assumed", by: "stack/option-scored", reason: "Tests.", from: [] } as const;
  return {
    ref: refOf(slot, id),
    id,
    data,
    why,
    by: "stack/options",
  };
}

interface Cache {
  readonly technology: string;
  readonly total: number;
  readonly version?: string;
  readonly facts?: string;
  readonly burden?: readonly [score: number, note: string];
  readonly eliminated?: string;
}

/** A plan that chooses a cache among those given, the first of them. */
function plan(
  version: string,
  [first, ...rest]: readonly [Cache, ...Cache[]],
  more = {},
): Decisions {
  const all = [first, ...rest];
  return {
    catalogue: placed(decision.catalogue, "catalogue", {
      version,
      checked: "2026-11-29",
      sha256: "0".repeat(64),
      technologies: all.length,
    }),
    topics: [
      placed(decision.topic, "cache", {
        key: "cache",
        title: "Cache",
        needed: true,
        because: "Pages are read more than written.",
        drivers: [],
      }),
    ],
    criteria: [
      placed(decision.criterion, "operations", {
        name: "Operations",
        weight: 1,
        because: "Few people.",
        drivers: [],
      }),
    ],
    candidates: all.map(({ technology, version: line, facts }) =>
      placed(decision.candidate, `cache.${technology}`, {
        topic: "decision/topic#cache",
        technology,
        name: technology,
        known: true,
        ...(line ? { version: line } : {}),
        ...(facts ? { facts } : {}),
      }),
    ),
    options: all.map(
      ({ technology, total, burden: [score, note] = [0.5, "a server"], eliminated }) =>
        placed(decision.option, `cache.${technology}`, {
          topic: "decision/topic#cache",
          candidate: `decision/candidate#cache.${technology}`,
          scores: [{ criterion: "decision/criterion#operations", score, note }],
          total,
          ...(eliminated ? { eliminated: { because: eliminated, by: [] } } : {}),
        }),
    ),
    choices: [
      placed(decision.choice, "cache", {
        topic: "decision/topic#cache",
        candidate: `decision/candidate#cache.${first.technology}`,
        technology: first.technology,
        name: first.technology,
        ...(first.version ? { version: first.version } : {}),
        purpose: "Keeps pages.",
        basis: "scored",
        margin: 0.1,
        consequences: { positive: [], negative: [], mitigation: [] },
        flips: [],
        lifecycle: "new",
      }),
    ],
    findings: [],
    ...more,
  };
}

const redis = { technology: "redis", total: 0.7, version: "8.2" };
const valkey = { technology: "valkey", total: 0.6, version: "9.0" };
const before = plan("2026.08.22-a", [redis, valkey]);

it("finds nothing between two that decide the same, whatever the catalogues are called", () => {
  expect(compareDecisions(before, plan("2026.11.29-b", [redis, valkey]))).toEqual({
    catalogue: { from: "2026.08.22-a", to: "2026.11.29-b" },
    needs: [],
    choices: [],
    ruledOut: [],
    facts: [],
    findings: [],
    same: true,
  });
});

it("tells another winner with the sums of both", () => {
  const after = plan("b", [
    { ...valkey, total: 0.8, burden: [0.9, "a managed service runs it"] },
    redis,
  ]);
  const changes = compareDecisions(before, after);
  expect(changes.same).toBe(false);
  expect(changes.choices).toEqual([
    {
      id: "cache",
      need: "Cache",
      was: { technology: "redis", name: "redis", version: "8.2", margin: 0.1 },
      now: { technology: "valkey", name: "valkey", version: "9.0", margin: 0.1 },
      changed: ["technology", "version"],
      because: ["redis has 0.7 in sum, as before.", "valkey had 0.6 in sum and has 0.8."],
    },
  ]);
  expect(changes.facts).toEqual([
    {
      technology: "valkey",
      name: "valkey",
      needs: ["Cache"],
      changes: ["Operations 0.5 → 0.9: a managed service runs it"],
    },
  ]);
});

it("tells an option that is ruled out, and that the choice falls with it", () => {
  const gone = "The text says to avoid redis.";
  const changes = compareDecisions(before, plan("b", [valkey, { ...redis, eliminated: gone }]));
  expect(changes.ruledOut).toEqual([
    { technology: "redis", name: "redis", need: "Cache", now: gone },
  ]);
  expect(changes.choices[0]?.because[0]).toBe(`redis: ${gone}`);
  const back = compareDecisions(plan("b", [valkey, { ...redis, eliminated: gone }]), before);
  expect(back.ruledOut).toEqual([{ technology: "redis", name: "redis", need: "Cache", was: gone }]);
});

it("tells versions, options that come and go, and facts that the plan does not read", () => {
  const after = plan("b", [
    { ...redis, version: "8.10" },
    { technology: "dragonfly", total: 0.5 },
  ]);
  const changes = compareDecisions(before, after);
  expect(changes.choices.map(({ changed, because }) => ({ changed, because }))).toEqual([
    { changed: ["version"], because: [] },
  ]);
  expect(changes.facts.map(({ technology, changes: all }) => [technology, ...all])).toEqual([
    ["dragonfly", "new as an option"],
    ["redis", "version 8.2 → 8.10"],
    ["valkey", "no longer an option"],
  ]);
  const silent = compareDecisions(
    plan("a", [{ ...redis, facts: "1" }]),
    plan("b", [{ ...redis, facts: "2" }]),
  );
  expect(silent.facts[0]?.changes).toEqual(["said differently in what this plan does not read"]);
  // A plan that pinned no facts says nothing of them.
  expect(compareDecisions(plan("a", [redis]), plan("b", [{ ...redis, facts: "2" }])).same).toBe(
    true,
  );
});

it("tells needs once, and not each option for them", () => {
  const none = { topics: [], candidates: [], options: [], choices: [] };
  const changes = compareDecisions(plan("a", [redis], none), plan("b", [redis]));
  expect(changes.needs).toEqual([
    {
      topic: "cache",
      need: "Cache",
      was: "not there",
      now: "needed",
      because: "Pages are read more than written.",
    },
  ]);
  expect(changes.choices.map(({ was, now }) => [was, now?.technology])).toEqual([
    [undefined, "redis"],
  ]);
  expect([changes.facts, changes.ruledOut]).toEqual([[], []]);
});

it("tells findings and a style that come and go", () => {
  const style = (name: string) =>
    placed(decision.style, "style", {
      style: "modular-monolith",
      name,
      because: "One team.",
      rejected: [],
      communication: "in-process",
      drivers: [],
    });
  const old = { code: "stack/version-past-support", severity: "warning", message: "Old." } as const;
  const changes = compareDecisions(
    plan("a", [redis], { style: style("layered monolith"), findings: [old] }),
    plan("b", [redis], { style: style("modular monolith") }),
  );
  expect(changes.style).toEqual({ was: "layered monolith", now: "modular monolith" });
  expect(changes.findings).toEqual([{ now: "gone", ...old }]);
});
