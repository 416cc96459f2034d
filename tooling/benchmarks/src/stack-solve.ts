import { createSolver } from "@planc/stack-selection";
import { number, type Report, spread } from "./report.ts";
import { time } from "./sample.ts";
import { stack } from "./stack-fixture.ts";
import { summarise } from "./statistics.ts";

const slots = 35;
const options = 8;
/** In ms. */
const aim = 200;

/** Choosing one option for each need of a large product, from the structure on. */
export async function stackSolve(): Promise<Report> {
  const { structure, scores } = stack(slots, options);
  const solve = (): void => {
    if (!createSolver(structure)(scores)) throw new Error("The stack has no solution.");
  };
  const times: number[] = [];
  for (let at = 0; at < 40; at++) {
    const each = await time(solve);
    if (at >= 10) times.push(each);
  }
  const spent = summarise(times);
  return {
    title: "Solving the choice of a whole stack",
    repeat: "pnpm bench stack",
    notes: [`${slots} needs with ${options} options each, bound to a language and a provider.`],
    head: ["slots", "÷ aim", "aim", "ms"],
    rows: [[String(slots), number(spent.median / aim), `below ${aim} ms`, spread(spent)]],
  };
}
