/**
 * What is said of a decision. Most of it is said in the record as it is; what would read alike in any plan is
 * said there in a few words beside the names of this one, or not at all, and in full in the register of
 * consequences.
 */
export type Line = string | Brief;

interface Brief {
  /** In a record; empty where it is said in the register alone. */
  readonly brief: string;
  readonly full: string;
}

export function brief(brief: string, full: string): Line {
  return { brief, full };
}

/** Said in the register alone: it holds wherever the same is chosen. */
export function registered(full: string): Line {
  return { brief: "", full };
}

export function briefOf(line: Line): string {
  return typeof line === "string" ? line : line.brief;
}

export function fullOf(line: Line): string {
  return typeof line === "string" ? line : line.full;
}
