/** Hashes of the inputs and of every file written; part of the plan, belongs in version control. */
export const PLAN_LOCK = "plan.lock.json";
/** Exists while a run writes. */
export const RUN_LOCK = ".planc.lock";
/** A run lock being taken away from a run that ended without deleting it. */
export const STALE_RUN_LOCK = ".planc.lock.stale";
/** Working folder of a run: new files, files moved aside, the journal. */
export const STAGE = ".planc-stage";

export const ownNames: readonly string[] = [PLAN_LOCK, RUN_LOCK, STALE_RUN_LOCK, STAGE];
