import type { Finding, PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

/** What was decided: the nodes of a plan that are compared. */
export interface Decisions {
  readonly catalogue?: PlanNodeOf<typeof decision.catalogue> | undefined;
  readonly style?: PlanNodeOf<typeof decision.style> | undefined;
  readonly topics: readonly PlanNodeOf<typeof decision.topic>[];
  readonly criteria: readonly PlanNodeOf<typeof decision.criterion>[];
  readonly candidates: readonly PlanNodeOf<typeof decision.candidate>[];
  readonly options: readonly PlanNodeOf<typeof decision.option>[];
  readonly choices: readonly PlanNodeOf<typeof decision.choice>[];
  readonly findings: readonly Pick<Finding, "code" | "severity" | "message">[];
}

/** What is taken for a need. */
export interface Taken {
  readonly technology: string;
  readonly name: string;
  readonly version?: string;
  /** Lead over the next, 0 to 1. */
  readonly margin?: number;
}

export interface ChoiceChange {
  /** The id of the choice: `relational-store`. */
  readonly id: string;
  readonly need: string;
  readonly was?: Taken;
  readonly now?: Taken;
  readonly changed: readonly ("technology" | "version" | "margin")[];
  /** Facts behind it, as sentences. */
  readonly because: readonly string[];
}

export interface NeedChange {
  readonly topic: string;
  readonly need: string;
  readonly was: "needed" | "left out" | "not there";
  readonly now: "needed" | "left out" | "not there";
  readonly because: string;
}

/** An option that is ruled out now and was not, or the other way round, or for another reason. */
export interface RulingChange {
  readonly technology: string;
  readonly name: string;
  readonly need: string;
  /** The reason; absent where it is not ruled out. */
  readonly was?: string;
  readonly now?: string;
}

/** A technology that the plan considers and of which the catalogues say different things. */
export interface FactsChange {
  readonly technology: string;
  readonly name: string;
  readonly needs: readonly string[];
  /** `version 17 → 18`, `new in the catalogue` */
  readonly changes: readonly string[];
}

export interface FindingChange {
  readonly now: "told" | "gone";
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly message: string;
}

/** What another catalogue changes in a plan. */
export interface Changes {
  /** Versions of the catalogues; `from` is absent for plans that pin none. */
  readonly catalogue: { readonly from?: string; readonly to?: string };
  readonly style?: { readonly was: string; readonly now: string };
  readonly needs: readonly NeedChange[];
  readonly choices: readonly ChoiceChange[];
  readonly ruledOut: readonly RulingChange[];
  readonly facts: readonly FactsChange[];
  readonly findings: readonly FindingChange[];
  /** Whether the plan stays as it is, whatever the catalogues are called. */
  readonly same: boolean;
}
