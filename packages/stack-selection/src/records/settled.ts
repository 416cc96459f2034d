import { isSettledBy, type SettledBy } from "../catalog/settled-by.ts";
import type { Confirmed } from "./drawn.ts";
import type { Line } from "./line.ts";
import { dataSettlers } from "./settled-data.ts";
import { learningSettlers } from "./settled-learning.ts";
import { liveSettlers } from "./settled-live.ts";
import { moneySettlers } from "./settled-money.ts";
import { programSettlers } from "./settled-programs.ts";
import { sealedSettlers } from "./settled-sealed.ts";

export interface Settled {
  readonly negative?: string;
  readonly mitigation?: string;
}

/** What the plan has of a risk: nothing of it where it is empty, and the catalogue's words where it is absent. */
export type Settler = (choice: Confirmed) => Settled | undefined;

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

const settlers: Readonly<Record<SettledBy, Settler>> = {
  ...programSettlers,
  ...dataSettlers,
  ...moneySettlers,
  ...sealedSettlers,
  ...liveSettlers,
  ...learningSettlers,
};

/** The risks of a technology as this plan has them, in place of the catalogue's words for any plan. */
export function settledRisks(told: Told, choice: Confirmed): Told {
  let { negative, mitigation } = told;
  for (const [risk, help, when] of choice.entry?.risks ?? []) {
    if (!isSettledBy(when) || !negative.includes(risk)) continue;
    const settled = settlers[when](choice);
    if (!settled) continue;
    negative = replaced(negative, risk, settled.negative);
    mitigation = replaced(mitigation, help, settled.mitigation);
  }
  return { positive: told.positive, negative, mitigation };
}

function replaced(
  lines: readonly Line[],
  before: string,
  after: string | undefined,
): readonly Line[] {
  return lines.flatMap((each) => (each === before ? (after ?? []) : each));
}
