import type { Operation } from "./model.ts";

type Problem = Operation["data"]["errors"][number];

/** Faults of the program, and what it mends by itself: no person decides anything about them. */
const byProgram: ReadonlySet<string> = new Set([
  "key-reused",
  "stale-epoch",
  "commit-due",
  "precondition-required",
]);

/** Whether nobody is told of it, as the client puts it right and sends it again. */
export const isMendedByProgram = (problem: string): boolean => byProgram.has(problem);

/** When a refusal can come of what somebody asked for; nothing where the program alone has to do with it. */
export function whenOf({ problem, when }: Problem): string | undefined {
  if (byProgram.has(problem)) return undefined;
  const own = when.split(/;\s*/).filter((each) => !/^a request with this key\b/i.test(each));
  return own.length > 0 ? own.join("; ") : undefined;
}

/** Whether what is kept may not allow it. */
export const mayBeRefused = ({ data }: Pick<Operation, "data">): boolean =>
  data.errors.some((each) => each.status === 409 && whenOf(each) !== undefined);
