import { PLAN_LOCK } from "../paths/own-names.ts";
import type { WritePlan } from "../plan/write-plan.ts";
import type { Problem } from "../problems/problem.ts";
import type { WriteResult, WriteStatus } from "./write-result.ts";

/** What a plan does when it is carried out. */
export function planResult(
  plan: WritePlan,
  { status, problems }: { readonly status: WriteStatus; readonly problems: readonly Problem[] },
): WriteResult {
  const withAction = (action: string) =>
    plan.files.filter((file) => file.action === action).map(({ path }) => path);
  return {
    status,
    written: plan.changes
      .filter(({ path, next }) => next !== null && path !== PLAN_LOCK)
      .map(({ path }) => path),
    unchanged: withAction("unchanged"),
    removed: withAction("remove-stale"),
    kept: withAction("keep-stale"),
    backups: plan.changes.flatMap(({ path, backup }) =>
      backup === null ? [] : [{ path, backup }],
    ),
    problems,
  };
}
