import { argv } from "node:process";
import { understand } from "@planc/evaluation/understand";
import { specification } from "./specification-fixture.ts";

/** CPU time in ms, of all threads, that the brief of a text takes. */
export async function readingTime(text: string): Promise<number> {
  const { result, cpuMs } = await understand(text);
  if (result.crashed) throw new Error(`A plugin crashed: ${result.findings[0]?.message}`);
  return cpuMs;
}

/** Loads what loads once: the language model, the parser of Markdown, the vocabulary. */
const start = "# Archive\n\n- Clerks archive records.\n";

// Run on its own: what a process takes to start, and the first specification that it reads then.
if (import.meta.filename === argv[1]) {
  const [requirements = 0, stories = 0, entities = 0, criteria = 0] = argv.slice(2).map(Number);
  const started = await readingTime(start);
  const first = await readingTime(specification({ requirements, stories, entities, criteria }));
  console.log(JSON.stringify({ started, first }));
}
