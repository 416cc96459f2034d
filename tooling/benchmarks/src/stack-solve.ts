import { type CatalogueStack, catalogueStack, createSolver } from "@planc/stack-selection";
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
  const stacks = [
    { name: "invented", stack: stack(slots, options) },
    { name: "catalogue", stack: catalogueStack(slots) },
  ];
  const rows: string[][] = [];
  for (const { name, stack: each } of stacks) {
    const { first, again } = await solveTimes(each);
    const count = each.structure.sizes.reduce((sum, size) => sum + size, 0);
    rows.push([
      name,
      String(each.structure.sizes.length),
      String(count),
      number(first),
      spread(again),
      `below ${aim} ms`,
      number(again.median / aim),
    ]);
  }
  return {
    title: "Solving the choice of a whole stack",
    repeat: "pnpm bench stack",
    notes: [
      `Invented: ${slots} needs with ${options} options each, bound to a language and a provider.`,
      `Catalogue: the ${slots} needs with the most entries, all of which are options.`,
      "First: the first one of that kind in the process.",
    ],
    head: ["stack", "choices", "options", "first, ms", "again, ms", "aim", "÷ aim"],
    rows,
  };
}

async function solveTimes({ structure, scores }: CatalogueStack) {
  const solve = (): void => {
    if (!createSolver(structure)(scores)) throw new Error("The stack has no solution.");
  };
  const first = await time(solve);
  const times: number[] = [];
  for (let at = 0; at < 40; at++) {
    const each = await time(solve);
    if (at >= 10) times.push(each);
  }
  return { first, again: summarise(times) };
}
