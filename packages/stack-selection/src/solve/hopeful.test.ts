import { expect, it } from "vitest";
import { hopefulOf } from "./hopeful.ts";
import { kindsOf } from "./kinds.ts";
import type { Structure } from "./problem.ts";
import { programOf } from "./program.ts";

/** A language and what is written in it: the second library goes with the second language alone. */
const structure: Structure = {
  sizes: [2, 2],
  relations: [
    {
      one: 0,
      other: 1,
      bonus: [
        [0, null],
        [null, 300],
      ],
    },
  ],
  clauses: [],
};
const part = { variables: [0, 1], relations: structure.relations, clauses: [] };
const hopeful = hopefulOf(part, programOf(part, kindsOf(structure)));

it("leaves out what is worth less than a known combination even with the best beside it", () => {
  expect(hopeful([9000, 8000, 5000, 4000], 14_000)).toEqual([9000, undefined, 5000, undefined]);
});

it("counts what two gain together, so that what is as good stays", () => {
  expect(hopeful([9000, 8800, 5000, 4900], 14_000)).toEqual([9000, 8800, 5000, 4900]);
});

it("leaves out at once what goes with nothing that is left", () => {
  expect(hopeful([9000, 8000, undefined, 4000], 0)).toEqual([undefined, 8000, undefined, 4000]);
});
