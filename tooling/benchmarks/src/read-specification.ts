import { argv } from "node:process";
import { understand } from "@planc/evaluation/understand";
import { specification } from "./specification-fixture.ts";

/** CPU time in ms, of all threads, that the brief of a text takes. */
export async function readingTime(text: string): Promise<number> {
  const { result, cpuMs } = await understand(text);
  if (result.crashed) throw new Error(`A plugin crashed: ${result.findings[0]?.message}`);
  return cpuMs;
}

/** Loads what loads once: the language model, the parser of Markdown, the modules behind them. */
const start = "# Archive\n\n- Clerks archive records.\n";

// Run on its own: the first specification that a process reads once it has started.
if (import.meta.filename === argv[1]) {
  const [requirements = 0, stories = 0, entities = 0, criteria = 0] = argv.slice(2).map(Number);
  await readingTime(start);
  console.log(await readingTime(specification({ requirements, stories, entities, criteria })));
}
