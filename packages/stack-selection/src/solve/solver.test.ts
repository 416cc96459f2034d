import fc from "fast-check";
import * as highs from "highs";
import { expect, it } from "vitest";
import { type Problem, problemsWith, scoreUpTo, stacks } from "../fixtures/problems.ts";
import type { Solution } from "./problem.ts";
import { createSolver } from "./solver.ts";

const solve = (problem: Problem) => createSolver(problem)(problem.scores);

/** In the order of their values, so that the first of equals is the one to take. */
function bestOf(problem: Problem): Solution | undefined {
  const all = everySolution(problem);
  const most = all.reduce((top, { score }) => Math.max(top, score), Number.NEGATIVE_INFINITY);
  return all.find(({ score }) => score === most);
}

it("finds what trying everything finds", () => {
  fc.assert(
    fc.property(problemsWith(10_000), (problem) => {
      expect(solve(problem)).toEqual(bestOf(problem));
    }),
    { numRuns: 500 },
  );
});

it("takes the first of equals where many are", () => {
  fc.assert(
    fc.property(problemsWith(1), (problem) => {
      expect(solve(problem)).toEqual(bestOf(problem));
    }),
    { numRuns: 500 },
  );
});

it("finds the same whatever it has solved before", () => {
  const tables = problemsWith(3).chain((problem) =>
    fc.record({
      problem: fc.constant(problem),
      others: fc.array(
        fc.tuple(...problem.scores.map((own) => fc.tuple(...own.map(() => scoreUpTo(3))))),
        { maxLength: 4 },
      ),
    }),
  );
  fc.assert(
    fc.property(tables, ({ problem, others }) => {
      const again = createSolver(problem);
      for (const scores of others) again(scores);
      expect(again(problem.scores)).toEqual(solve(problem));
    }),
    { numRuns: 200 },
  );
});

it("finds the same in whatever order relations and clauses come, and however often", () => {
  const shuffled = problemsWith(3).chain((problem) => {
    const { relations, clauses } = problem;
    return fc.record({
      problem: fc.constant(problem),
      other: fc.record({
        scores: fc.constant(problem.scores),
        sizes: fc.constant(problem.sizes),
        relations: fc.shuffledSubarray([...relations], { minLength: relations.length }),
        clauses: fc
          .shuffledSubarray([...clauses], { minLength: clauses.length })
          .map((each) => [...each, ...each]),
      }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ problem, other }) => {
      expect(solve(other)).toEqual(solve(problem));
    }),
    { numRuns: 200 },
  );
});

it("finds what another integer programming solver finds", async () => {
  const load: unknown = highs.default;
  if (!isLoader(load)) throw new Error("highs no longer exports its loader");
  const solver = await load();
  const small = fc.sample(problemsWith(10_000), { numRuns: 40, seed: 7 });
  const large = fc.sample(stacks, { numRuns: 20, seed: 7 });
  for (const problem of [...small, ...large]) {
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

it("ends with advice where the options exclude each other in too many ways", () => {
  // One more need than there are options, and none may be taken twice.
  const sizes = Array.from({ length: 9 }, () => 8);
  const bonus = Array.from({ length: 8 }, (_, i) =>
    Array.from({ length: 8 }, (_each, j) => (i === j ? null : 0)),
  );
  const relations = sizes.flatMap((_, one) =>
    sizes.flatMap((_each, other) => (one < other ? [{ one, other, bonus }] : [])),
  );
  const scores = sizes.map((size) => Array.from({ length: size }, () => 1));
  expect(() => solve({ sizes, scores, relations, clauses: [] })).toThrow("organisation's own");
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
