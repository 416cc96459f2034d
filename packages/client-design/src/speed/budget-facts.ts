import type { DataOf, ViewOf } from "@planc/core";
import type { client, decision, performance, workload } from "@planc/core/ir";
import type { Screen } from "../native/ground.ts";

export type Budget = DataOf<typeof client.budget>;
export type Asset = ViewOf<typeof client.asset>;
export type Target = ViewOf<typeof performance.target>;

/** What budgets of one surface are worked out from. */
export interface BudgetFacts {
  readonly surface: ViewOf<typeof client.surface>;
  readonly screens: readonly Screen[];
  readonly routeOf: ReadonlyMap<string, ViewOf<typeof client.route>>;
  /** By the screen that shows them. */
  readonly assetsOf: ReadonlyMap<string, readonly Asset[]>;
  readonly assets: readonly Asset[];
  /** Reads that a screen opens with, which the network answers. */
  readonly asked: ReadonlyMap<string, number>;
  readonly tasks: readonly ViewOf<typeof client.backgroundTask>[];
  readonly loads: ReadonlyMap<string, ViewOf<typeof workload.load>>;
  readonly targets: readonly Target[];
  readonly framework: string | undefined;
  /** The same as people write it. */
  readonly frameworkName: string | undefined;
  readonly chosen: (topic: string) => ViewOf<typeof decision.choice> | undefined;
}

export interface NamedBudget {
  readonly id: string;
  readonly budget: Budget;
}

const inMilliseconds = ({ data: { value } }: Target): number =>
  value.unit === "s" ? value.value * 1000 : value.value;

/** The time in which a page is to be shown, where the text has one, with its share for the server. */
export function pageTarget({ targets }: BudgetFacts) {
  const found = targets.find(
    ({ data }) => data.measure === "response-time" && data.serverShare !== undefined,
  );
  return found ? { target: found, shown: inMilliseconds(found) } : undefined;
}

/** What the server may take for an answer. */
export function serverTime(facts: BudgetFacts) {
  const page = pageTarget(facts);
  if (page?.target.data.serverShare) {
    return { ref: page.target.ref, value: page.target.data.serverShare.value };
  }
  const own = facts.targets.find(
    ({ data }) => data.measure === "response-time" && data.applies.length === 0,
  );
  return own ? { ref: own.ref, value: inMilliseconds(own) } : undefined;
}

/** How a screen gets what it shows: made by the server, or fetched by the script of a page. */
export function isRendered(facts: BudgetFacts, screen: Screen): boolean {
  const { framework } = facts;
  const mode = facts.routeOf.get(screen.ref)?.data.rendering?.mode;
  return mode === "server" || mode === "static" || framework === undefined;
}
