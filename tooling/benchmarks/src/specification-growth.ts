import { join } from "node:path";
import * as z from "zod";
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
  /** CPU ms that the first reading of a process is to stay under. */
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
  const fresh = measured.map(({ size, aim }) =>
    aim === undefined ? [] : [freshTimes(size), freshTimes(size), freshTimes(size)],
  );
  const first = fresh.map((each) => summaryOf(each.map((times) => times.first)));
  const started = fresh.map((each) => summaryOf(each.map((times) => times.started)));
  return {
    title: "Reading a specification, up to the brief",
    repeat: "pnpm bench specifications",
    notes: [
      "CPU time of all threads, so V8's compiling and collecting in the background count.",
      "Start: a text of two lines in a new process, which loads the language model and checks the",
      "vocabulary. The modules are loaded before; compile and help measure that.",
      "First: the first specification that this process then reads, in code that has not run before.",
      "Start and first are what a person at the command line waits for; first is held against the aim.",
      "Again: in a process that has read some, as watching or a server has; for comparison.",
      "÷: time per character again ÷ that of the row above.",
    ],
    head: ["specification", "characters", "start, ms", "first, ms", "aim", "", "again, ms", "÷"],
    rows: measured.map(({ name, aim }, at) => [
      name,
      (texts[at]?.length ?? 0).toLocaleString("en-GB"),
      spreadOf(started[at]),
      spreadOf(first[at]),
      aim === undefined ? "" : `under ${number(aim)}`,
      verdict(first[at], aim),
      spreadOf(warm[at]),
      at === 0 ? "" : number(perCharacter(at) / perCharacter(at - 1)),
    ]),
  };

  function perCharacter(at: number): number {
    return (warm[at]?.median ?? 0) / (texts[at]?.length ?? 1);
  }
}

const reader = join(import.meta.dirname, "read-specification.ts");

const times = z.strictObject({ started: z.number(), first: z.number() });

function freshTimes(size: SpecificationSize): z.output<typeof times> {
  const { requirements, stories, entities, criteria } = size;
  const counts = [requirements, stories, entities, criteria].map(String);
  return times.parse(JSON.parse(outputOf(["--conditions=@planc/source", reader, ...counts])));
}

function summaryOf(values: readonly number[]): Summary | undefined {
  return values.length === 0 ? undefined : summarise(values);
}

function verdict(reached: Summary | undefined, aim: number | undefined): string {
  if (reached === undefined || aim === undefined) return "";
  return reached.median < aim ? "met" : "missed";
}

function spreadOf(summary: Summary | undefined): string {
  return summary === undefined ? "" : spread(summary);
}
