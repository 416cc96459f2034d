import type { DataOf, Finding } from "@planc/core";
import type { decision } from "@planc/core/ir";

/** All that a plan knows of a decision, beside where its reason comes from. */
export interface Story {
  readonly title: string;
  /** Short facts under a label: how it was decided, what for, by how much. */
  readonly facts: readonly StoryFact[];
  /** Best first, the chosen one among them. */
  readonly options: readonly StoryOption[];
  /** The option that evidence is told of, where it is not the chosen one. */
  readonly about?: string;
  readonly weights: readonly StoryWeight[];
  /** Ruled out by one reason each. */
  readonly eliminated: readonly StoryElimination[];
  readonly consequences?: DataOf<typeof decision.choice>["consequences"];
  /** What it asks of the rest of the plan, each with what meets it. */
  readonly asks?: readonly string[];
  /** Facts that it rests on, with what is decided where one no longer holds. */
  readonly restsOn: readonly string[];
  /** Changes of weights and of the text that would turn it, with what it then is. */
  readonly flips: readonly string[];
  /** Wishes of packs and organisations, with who has them. */
  readonly policy: readonly StoryWish[];
  readonly findings: readonly Pick<Finding, "code" | "severity" | "message">[];
}

export interface StoryFact {
  readonly label: string;
  readonly text: string;
}

export interface StoryOption {
  readonly name: string;
  readonly chosen: boolean;
  readonly total?: number;
  /** What wishes of packs and organisations add to the weighted sum, or take from it. */
  readonly wished?: number;
  readonly scores: readonly StoryScore[];
  /** Why it was not taken, where that is known beside the scores. */
  readonly against?: string;
}

export interface StoryScore {
  readonly criterion: string;
  readonly score: number;
  readonly note: string;
}

export interface StoryWeight {
  readonly criterion: string;
  readonly weight: number;
  readonly because: string;
}

export interface StoryElimination {
  readonly names: readonly string[];
  readonly because: string;
}

export interface StoryWish {
  readonly wish: string;
  readonly because: string;
  readonly by: string;
}
