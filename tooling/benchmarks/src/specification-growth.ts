import { join } from "node:path";
import { readingTime } from "./read-specification.ts";
import { number, type Report, spread } from "./report.ts";
import { outputOf } from "./run-node.ts";
import {
  medianSize,
  type SpecificationSize,
  sizeOf,
  specification,
} from "./specification-fixture.ts";
import { type Summary, summarise } from "./statistics.ts";

interface Measured {
  readonly name: string;
  readonly size: SpecificationSize;
  /** CPU ms that it is to stay under. */
  readonly aim?: number;
}

const measured: readonly Measured[] = [
  { name: "the median one", size: medianSize, aim: 150 },
  { name: "250 requirements", size: sizeOf(250) },
  { name: "500 requirements", size: sizeOf(500) },
  { name: "1,000 requirements", size: sizeOf(1000), aim: 2000 },
];
const rounds = 5;
const warmUp = 2;

/** CPU time to read a specification, up to its brief, and how it grows. */
export async function specificationGrowth(): Promise<Report> {
  const texts = measured.map(({ size }) => specification(size));
  const timed: number[][] = measured.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [at, text] of texts.entries()) {
      const ms = await readingTime(text);
      if (round >= warmUp) timed[at]?.push(ms);
    }
  }
  const warm = timed.map(summarise);
  const first = measured.map(({ size, aim }) =>
    aim === undefined ? undefined : summarise([firstTime(size), firstTime(size), firstTime(size)]),
  );
  return {
    title: "Reading a specification, up to the brief",
    repeat: "pnpm bench specifications",
    notes: [
      "CPU time of all threads, so compiling in the background counts.",
      "Again: in a process that has read some. First: in a new process, after a prompt of one",
      "sentence has loaded what loads once. ÷: time per character ÷ that of the row above.",
    ],
    head: ["specification", "characters", "again, ms", "first, ms", "aim", "again", "first", "÷"],
    rows: measured.map(({ name, aim }, at) => [
      name,
      (texts[at]?.length ?? 0).toLocaleString("en-GB"),
      spreadOf(warm[at]),
      spreadOf(first[at]),
      aim === undefined ? "" : `under ${number(aim)}`,
      verdict(warm[at], aim),
      verdict(first[at], aim),
      at === 0 ? "" : number(perCharacter(at) / perCharacter(at - 1)),
    ]),
  };

  function perCharacter(at: number): number {
    return (warm[at]?.median ?? 0) / (texts[at]?.length ?? 1);
  }
}

const reader = join(import.meta.dirname, "read-specification.ts");

function firstTime({ requirements, stories, entities, criteria }: SpecificationSize): number {
  const size = [requirements, stories, entities, criteria].map(String);
  return Number(outputOf(["--conditions=@planc/source", reader, ...size]));
}

function verdict(reached: Summary | undefined, aim: number | undefined): string {
  if (reached === undefined || aim === undefined) return "";
  return reached.median < aim ? "met" : "missed";
}

function spreadOf(summary: Summary | undefined): string {
  return summary === undefined ? "" : spread(summary);
}
