/** States in which a thing is over with, by the word that the moment of it is called by: `completed_at` of what is done. */
export const overWith: ReadonlyMap<string, readonly string[]> = new Map([
  ["canceled", ["canceled", "cancelled"]],
  ["cancelled", ["canceled", "cancelled"]],
  ["closed", ["closed"]],
  ["completed", ["complete", "completed", "done", "finished"]],
  ["done", ["done"]],
  ["finished", ["complete", "completed", "done", "finished"]],
  ["resolved", ["resolved"]],
  ["solved", ["solved"]],
]);

/** Moments that say when something will be, and not when it came to be. */
export const foreseen: ReadonlySet<string> = new Set(["due", "planned", "scheduled"]);
