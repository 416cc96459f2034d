import { type Machine, nodeMachine } from "../machine/machine.ts";
import { resolveOutDir } from "../out-dir/resolve-out-dir.ts";
import { problemsOf } from "../problems/os-problem.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { type Settlement, settleStage } from "../stage/settle-stage.ts";
import { stagePaths } from "../stage/stage-paths.ts";
import { inSession } from "./session.ts";
import { nothingDone } from "./write-result.ts";

/**
 * Brings a folder in which a run was cut short to the state before it or after it. Every write does
 * this by itself; a command that only reads a plan calls it first, so as not to see half of it.
 * Touches nothing when there is nothing to do.
 *
 * Never throws for what a disk can do. A problem of severity error means that it did not succeed.
 */
export async function recover({
  outDir,
  machine = nodeMachine,
}: {
  readonly outDir: string;
  readonly machine?: Machine;
}): Promise<readonly Problem[]> {
  let root: string | undefined;
  try {
    ({ root } = await resolveOutDir(machine.disk, outDir));
    if ((await machine.disk.look(stagePaths(root).stage)) === null) return [];
  } catch (error) {
    return problemsOf(error, { outDir, root });
  }
  const { problems } = await inSession({ machine, outDir }, async ({ disk, place }) =>
    nothingDone("unchanged", recoveryProblems(await settleStage(disk, place), outDir)),
  );
  return problems;
}

export function recoveryProblems(
  { settled, problems }: Settlement,
  outDir: string,
): readonly Problem[] {
  if (settled === "nothing") return problems;
  const done = settled === "undone" ? "put back as it was before" : "complete; only tidied up";
  return [problem("recovered", { path: outDir, done }), ...problems];
}
