import {
  type Derivations,
  derivationsOf,
  didYouMean,
  explain,
  formatExplain,
} from "@planc/core/host";
import { type ConfigOptions, type Settings, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { storyOf } from "../explain/decision-story.ts";
import { formatStory } from "../explain/format-story.ts";
import { formatReports, formatRule } from "../explain/rule-page.ts";
import { readPlan } from "../read-plan.ts";
import { paletteFor } from "../terminal/palette.ts";
import { ruleJson, rulePages } from "./rules.ts";

export interface ExplainOptions extends ConfigOptions {
  readonly dir: string;
  readonly json?: boolean;
}

/** Prints why a node is in the plan and, of a decision, how it was taken; or what a finding means. */
export async function explainCommand(ref: string, options: ExplainOptions): Promise<ExitCode> {
  const settings = await settingsFor(options, process.cwd());
  const printed = ref.includes("#")
    ? await nodePage(ref, options, settings)
    : await findingPage(ref, options, settings);
  process.stdout.write(`${printed.trimEnd()}\n`);
  return exitCodes.fine;
}

/** A story has the reasons in it; of those behind them the nearest are enough. */
const behindStory = { nodes: 12, depth: 4 };

async function nodePage(
  ref: string,
  { dir, json }: ExplainOptions,
  { known }: Settings,
): Promise<string> {
  const told = await readPlan(dir, known);
  const { plan } = told;
  const derivations: Derivations = derivationsOf(known.map(({ plugin }) => plugin));
  const story = storyOf(told, ref);
  const explanation = explain(plan, ref, derivations, story ? behindStory : {});
  if (explanation === undefined) {
    const refs = [...plan].flatMap((slot) => slot.nodes.map((each) => each.ref));
    throw noNode(dir, ref, refs);
  }
  if (json)
    return JSON.stringify({ ...explanation, ...(story ? { decision: story } : {}) }, null, 2);
  if (!story) return formatExplain(explanation);
  const palette = paletteFor(process.stdout);
  return `${formatStory(story, palette)}\n\n${palette.bold("Why it is in the plan")}\n${formatExplain(explanation)}`;
}

/** The page of a finding; with the places where the plan has it, where there is a plan. */
async function findingPage(
  code: string,
  { dir, json }: ExplainOptions,
  settings: Settings,
): Promise<string> {
  const pages = rulePages(settings, settings.known);
  const page = pages.find((each) => each.code === code);
  if (!page) {
    const codes = pages.map((each) => each.code);
    throw new UsageError(
      `${code} is neither an address in a plan nor the code of a finding.${didYouMean(code, codes)}`,
      "Addresses are slot#id, as data/table#tasks; planc rules lists the codes.",
    );
  }
  const told = await readPlan(dir, settings.known).catch((error: unknown) => {
    if (error instanceof UsageError) return undefined;
    throw error;
  });
  const found = told?.document.findings.filter((each) => each.code === code);
  if (json)
    return JSON.stringify({ code, ...ruleJson(page), ...(found ? { found } : {}) }, null, 2);
  return [formatRule(page), ...(found ? [formatReports(dir, found)] : [])].join("\n\n");
}

const mostShown = 5;

/** Names the nearest address; where none is near, those of the same slot. */
function noNode(dir: string, ref: string, refs: readonly string[]): UsageError {
  const slot = ref.slice(0, ref.indexOf("#") + 1);
  const beside = refs.filter((each) => each.startsWith(slot));
  const slots = [...new Set(refs.map((each) => each.slice(0, each.indexOf("#") + 1)))];
  const near = didYouMean(ref, refs) || (beside.length === 0 ? didYouMean(slot, slots) : "");
  const others = beside.length > mostShown ? `, and ${beside.length - mostShown} more` : "";
  return new UsageError(
    `the plan in ${dir} has no node ${ref}.${near}`,
    beside.length === 0
      ? `Addresses are slot#id, for example ${refs[0] ?? "decision/style#style"}.`
      : `There: ${beside.slice(0, mostShown).join(", ")}${others}.`,
  );
}
