import fc from "fast-check";
import * as highs from "highs";
import { expect, it } from "vitest";
import type { ScoreTable, Solution, Structure } from "./problem.ts";
import { createSolver } from "./solver.ts";

interface Problem extends Structure {
  readonly scores: ScoreTable;
}

const solve = (problem: Problem) => createSolver(problem)(problem.scores);

const pair = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 600 }) },
  { weight: 3, arbitrary: fc.constant(null) },
);

const score = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Small problems with exclusions, bonuses and clauses. */
const problems: fc.Arbitrary<Problem> = fc
  .array(fc.array(score, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((scores) => {
    const places = scores.flatMap((each, variable) =>
      each.map((_, value) => ({ variable, value })),
    );
    const between = scores
      .flatMap((_, one) => scores.map((_each, other) => ({ one, other })))
      .filter(({ one, other }) => one < other);
    return fc.record({
      scores: fc.constant(scores),
      sizes: fc.constant(scores.map((each) => each.length)),
      relations: fc.tuple(
        ...between.map(({ one, other }) =>
          fc.record({
            one: fc.constant(one),
            other: fc.constant(other),
            bonus: fc.tuple(
              ...(scores[one] ?? []).map(() => fc.tuple(...(scores[other] ?? []).map(() => pair))),
            ),
          }),
        ),
      ),
      clauses: fc.array(
        fc.record({
          variable: fc.nat({ max: scores.length - 1 }),
          value: fc.nat({ max: 3 }),
          anyOf: fc.array(fc.constantFrom(...places), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    });
  });

it("finds what trying everything finds", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const all = everySolution(problem);
      const best = all.reduce((top, { score }) => Math.max(top, score), Number.NEGATIVE_INFINITY);
      const found = solve(problem);
      expect(found?.score).toBe(all.length === 0 ? undefined : best);
      if (found) expect(scoreOf(problem, found.values)).toBe(found.score);
    }),
    { numRuns: 500 },
  );
});

it("finds what an integer programming solver finds", async () => {
  const load: unknown = highs.default;
  if (!isLoader(load)) throw new Error("highs no longer exports its loader");
  const solver = await load();
  for (const problem of fc.sample(problems, { numRuns: 60, seed: 7 })) {
    const answer = solver.solve(asProgram(problem));
    const found = solve(problem);
    expect(answer.Status).toBe(found ? "Optimal" : "Infeasible");
    if (found) expect(answer.ObjectiveValue).toBeCloseTo(found.score, 3);
  }
});

it("takes the first of equals", () => {
  const tie = [
    [5, 5],
    [5, 5],
  ];
  expect(solve({ sizes: [2, 2], scores: tie, relations: [], clauses: [] })).toEqual({
    values: [0, 0],
    score: 10,
  });
});

it("says so where nothing works together", () => {
  const relations = [{ one: 0, other: 1, bonus: [[null]] }];
  expect(solve({ sizes: [1, 1], scores: [[1], [1]], relations, clauses: [] })).toBeUndefined();
});

/** The package's declarations are those of its CommonJS build. */
function isLoader(value: unknown): value is () => Promise<highs.LegacyHighs> {
  return typeof value === "function";
}

function everySolution(problem: Problem): readonly Solution[] {
  const found: Solution[] = [];
  const walk = (values: readonly number[]): void => {
    const own = problem.scores[values.length];
    if (!own) {
      const score = scoreOf(problem, values);
      if (score !== undefined) found.push({ values, score });
      return;
    }
    own.forEach((_, value) => {
      walk([...values, value]);
    });
  };
  walk([]);
  return found;
}

function scoreOf(
  { scores, relations, clauses }: Problem,
  values: readonly number[],
): number | undefined {
  let sum = 0;
  for (const [at, value] of values.entries()) {
    const own = scores[at]?.[value] ?? null;
    if (own === null) return undefined;
    sum += own;
  }
  for (const { one, other, bonus } of relations) {
    const each = bonus[values[one] ?? 0]?.[values[other] ?? 0];
    if (each === null) return undefined;
    sum += each ?? 0;
  }
  const broken = clauses.some(
    ({ variable, value, anyOf }) =>
      values[variable] === value && !anyOf.some((each) => values[each.variable] === each.value),
  );
  return broken ? undefined : sum;
}

/** The same problem in CPLEX's LP format, with a 0/1 variable per value and per pair with a bonus. */
function asProgram({ scores, relations, clauses }: Problem): string {
  const x = (variable: number, value: number): string => `x${variable}_${value}`;
  const objective: string[] = [];
  const rows: string[] = [];
  const binary: string[] = [];
  scores.forEach((own, at) => {
    own.forEach((score, value) => {
      binary.push(x(at, value));
      if (score === null) rows.push(`${x(at, value)} = 0`);
      else objective.push(`${score} ${x(at, value)}`);
    });
    rows.push(`${own.map((_, value) => x(at, value)).join(" + ")} = 1`);
  });
  for (const { one, other, bonus } of relations) {
    bonus.forEach((row, i) => {
      row.forEach((each, j) => {
        if (each === null) rows.push(`${x(one, i)} + ${x(other, j)} <= 1`);
        if (each === null || each === 0) return;
        const y = `y${one}_${i}_${other}_${j}`;
        binary.push(y);
        objective.push(`${each} ${y}`);
        rows.push(`${y} - ${x(one, i)} <= 0`, `${y} - ${x(other, j)} <= 0`);
      });
    });
  }
  for (const { variable, value, anyOf } of clauses) {
    if (value >= (scores[variable]?.length ?? 0)) continue;
    const others = [...new Set(anyOf.map((each) => x(each.variable, each.value)))];
    if (others.includes(x(variable, value))) continue;
    rows.push(`${x(variable, value)}${others.map((each) => ` - ${each}`).join("")} <= 0`);
  }
  const goal = objective.length > 0 ? objective.join(" + ") : "0 x0_0";
  return `Maximize\n obj: ${goal}\nSubject To\n${rows.map((row, at) => ` c${at}: ${row}`).join("\n")}\nBinary\n ${binary.join(" ")}\nEnd`;
}
