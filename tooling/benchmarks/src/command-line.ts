import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommandLine, type CommandLine, commandLines } from "./command-lines.ts";
import { number, type Report, spread } from "./report.ts";
import { cpuTimeOf, runNode } from "./run-node.ts";
import { samplePairs } from "./sample.ts";
import { type Pair, ratioOf, summarise } from "./statistics.ts";

const prompt =
  "A task management application with a React frontend, a Node.js backend, PostgreSQL and AWS";

interface Command {
  readonly title: string;
  readonly name: string;
  readonly shown: string;
  /** How many times `node -e 0` it is to stay under. */
  readonly aim: number;
  readonly args: (out: string) => readonly string[];
}

/** A whole compile with the quick probes, into a folder that is not there yet. */
export const wholeCompile = (): Promise<Report> =>
  compare({
    title: "A whole compile, against starting Node",
    name: "compile",
    shown: `planc plan "${prompt}"`,
    aim: 10,
    args: (out) => ["plan", "--quiet", "--out", out, prompt],
  });

export const help = (): Promise<Report> =>
  compare({
    title: "Help, against starting Node",
    name: "help",
    shown: "planc --help",
    aim: 3,
    args: () => ["--help"],
  });

async function compare(command: Command): Promise<Report> {
  buildCommandLine();
  const folder = mkdtempSync(join(tmpdir(), "planc-bench-"));
  try {
    const rows: (readonly string[])[] = [];
    const faults: string[] = [];
    for (const each of commandLines) {
      try {
        rows.push(await rowOf(each, command, join(folder, "plan")));
      } catch (error) {
        faults.push(`${each.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    return {
      title: command.title,
      repeat: `pnpm bench ${command.name}`,
      notes: [command.shown, `Aim: under ${command.aim} times \`node -e 0\` of the same Node.`],
      head: ["planc", "÷ node -e 0", "aim", "CPU ÷", "ms", "CPU ms", "node, ms"],
      rows,
      faults,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowOf(
  { name, nodeArgs }: CommandLine,
  { args, aim }: Command,
  out: string,
): Promise<readonly string[]> {
  const prepare = () => rmSync(out, { recursive: true, force: true });
  const command = [...nodeArgs, ...args(out)];
  const times = await samplePairs(
    { prepare, subject: () => runNode(command), baseline: () => runNode(empty) },
    { pairs: 15, warmUp: 2 },
  );
  const cpu = Array.from({ length: 7 }, (): Pair => {
    prepare();
    return { subject: cpuTimeOf(command), baseline: cpuTimeOf(empty) };
  });
  const ratio = ratioOf(times);
  return [
    name,
    spread(ratio),
    ratio.median < aim ? "met" : "missed",
    number(ratioOf(cpu).median),
    spread(summarise(times.map(({ subject }) => subject))),
    number(summarise(cpu.map(({ subject }) => subject)).median),
    number(summarise(times.map(({ baseline }) => baseline)).median),
  ];
}

const empty = ["-e", "0"];
