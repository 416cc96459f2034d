import { argv } from "node:process";
import { faultsOf, formatSurvey } from "./corpus/format-survey.ts";
import { type Surveyed, survey } from "./corpus/survey.ts";
import { evaluate, missedAims } from "./evaluate.ts";
import { formatEvaluation, formatMisses } from "./format-evaluation.ts";
import { type Request, readArguments, usage } from "./read-arguments.ts";
import { readCases, readCorpus } from "./read-cases.ts";
import { understand } from "./understand.ts";

try {
  process.exitCode = await main(readArguments(argv.slice(2)));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\nUsage: pnpm ${usage}`);
  process.exitCode = 2;
}

async function main(request: Request): Promise<number> {
  // What loads once is no cost of the first specification.
  await understand("Members borrow books.");
  return request.mode === "corpus" ? surveyAll(request) : evaluateAll(request);
}

async function evaluateAll(request: Request & { readonly mode: "labels" }): Promise<number> {
  const { labels, corpus, json, misses, strict } = request;
  const evaluation = await evaluate(only(readCases(labels, corpus), request.case));
  if (json) console.log(JSON.stringify({ version: 1, ...evaluation }, null, 2));
  else console.log(formatEvaluation(evaluation));
  if (misses && !json) console.log(`\n${formatMisses(evaluation.cases)}`);
  const failed = evaluation.cases.some(({ faults }) => faults.length > 0);
  return strict && (failed || missedAims(evaluation.total).length > 0) ? 1 : 0;
}

async function surveyAll(request: Request & { readonly mode: "corpus" }): Promise<number> {
  const { corpus, json, strict } = request;
  const surveyed: Surveyed[] = [];
  for (const each of only(readCorpus(corpus), request.case)) surveyed.push(await survey(each));
  if (json) console.log(JSON.stringify({ version: 1, specifications: surveyed }, null, 2));
  else console.log(formatSurvey(surveyed));
  return strict && faultsOf(surveyed).length > 0 ? 1 : 0;
}

function only<T extends { readonly id: string }>(
  all: readonly T[],
  id: string | undefined,
): readonly T[] {
  const asked = all.filter((each) => id === undefined || each.id === id);
  if (asked.length === 0) throw new TypeError(`There is no case ${id}.`);
  return asked;
}
