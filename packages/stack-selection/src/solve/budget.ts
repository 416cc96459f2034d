/**
 * How much a step may still search, in work and not in time: so the same input gives the same plan on every
 * machine, and facts of an organisation cannot keep a plan from ending.
 */
export interface Budget {
  /** Takes the work from what is left; where less is left it is not to be done. */
  spend(work: number): boolean;
}

/** A search that a step has no work left for. */
export class SearchTooLong extends Error {
  constructor() {
    super(
      "No best combination was found with the work that a plan may take: too many options pair with, require or exclude each other. Name some of these technologies in the text, or leave such facts out of the organisation's own entries.",
    );
    this.name = "SearchTooLong";
  }
}

export function createBudget(work: number = stepWork): Budget {
  let left = work;
  return {
    spend(some) {
      if (some > left) {
        // What comes after is not to depend on how small its searches are.
        left = 0;
        return false;
      }
      left -= some;
      return true;
    },
  };
}

/**
 * In cells of tableaus times their pivots, of which a machine of today does one or two thousand million a
 * second. Large specifications take less than a sixth of it.
 */
const stepWork = 6e10;

/** What is found within the budget; nothing where it is used up. */
export function attempt<T>(search: () => T): T | undefined {
  try {
    return search();
  } catch (error) {
    if (error instanceof SearchTooLong) return undefined;
    throw error;
  }
}
