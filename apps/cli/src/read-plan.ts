import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ConfiguredPlugin, Slot } from "@planc/core";
import { type ReadPlan, readPlanJson } from "@planc/core/host";
import { standardSlots } from "@planc/core/ir";
import { UsageError } from "./exit-codes.ts";

/** Bytes. */
const largest = 100_000_000;

/**
 * Reads the plan.json of a folder; the plugins name the slots that they bring along.
 * @throws UsageError where there is none, or it is not a plan.
 */
export async function readPlan(
  dir: string,
  plugins: readonly ConfiguredPlugin[],
): Promise<ReadPlan & { readonly ok: true }> {
  const path = join(dir, "plan.json");
  const text = await readText(path);
  const read = readPlanJson(text, [...standardSlots, ...slotsOf(plugins)]);
  if (!read.ok) {
    throw new UsageError(
      read.findings.map((each) => each.message).join(" "),
      `Compile ${dir} again: planc plan --out ${dir} "…"`,
    );
  }
  return read;
}

function slotsOf(plugins: readonly ConfiguredPlugin[]): readonly Slot[] {
  return plugins.flatMap(({ plugin }) => plugin.slots);
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > largest)
      throw new UsageError(`${path} is larger than any plan.`, "Compile it again.");
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read.`, 'Compile a plan first: planc plan "…"');
  }
}
