import { derivationsOf, didYouMean, explain, formatExplain } from "@planc/core/host";
import { everyPlugin } from "@planc/preset-default";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { readPlan } from "../read-plan.ts";

/** Prints why a node is in the plan. */
export async function explainCommand(
  ref: string,
  options: { readonly dir: string; readonly json?: boolean },
): Promise<ExitCode> {
  const { plan } = await readPlan(options.dir);
  const derivations = derivationsOf(everyPlugin.map((each) => each.plugin));
  const explanation = explain(plan, ref, derivations);
  if (explanation === undefined) {
    const refs = [...plan].flatMap((slot) => slot.nodes.map((each) => each.ref));
    throw new UsageError(
      `the plan in ${options.dir} has no node ${ref}.${didYouMean(ref, refs)}`,
      `Addresses are slot#id, for example ${refs[0] ?? "decision/style#style"}.`,
    );
  }
  process.stdout.write(
    options.json ? `${JSON.stringify(explanation, null, 2)}\n` : `${formatExplain(explanation)}\n`,
  );
  return exitCodes.fine;
}
