import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Move, Outcome } from "../catalog/report-moves.ts";

type State = NonNullable<DataOf<typeof brief.concept>["states"]>[number];

/** What a report would do to a thing, and the life cycle does not let it. */
export type Refused =
  | { readonly kind: "no-state"; readonly outcome: Outcome }
  | { readonly kind: "no-move"; readonly from: string; readonly to: string };

/** How lives are called in which a report finds a thing, or leaves it. */
const called: Readonly<Record<Exclude<Outcome, "begun">, RegExp>> = {
  authorised: /^(?:authori[sz]ed|on hold|requires capture)$/,
  paid: /^(?:captured|charged|collected|completed|paid|settled|succeeded|success|successful)$/,
  declined: /^(?:declined|failed|failure|rejected)$/,
  cancelled: /^(?:abandoned|cancell?ed|expired|voided)$/,
  "refunded in part": /^part(?:ly|ially) refunded$/,
  refunded: /^refunded$/,
  disputed: /^(?:disputed|in dispute|under dispute)$/,
  "charged back": /^(?:charge ?back|charged back|lost)$/,
};

/**
 * Plays what a report does in each state that it can find a thing in. A state that the life cycle does not
 * know is one in which nothing is found; one that it should come to and does not know is told once.
 */
export function replay(moves: readonly Move[], states: readonly State[]): readonly Refused[] {
  const refused = moves.flatMap(({ from, to, optional }): readonly Refused[] => {
    const after = stateFor(to, states);
    if (!after) return optional ? [] : [{ kind: "no-state", outcome: to }];
    return from.flatMap((each): readonly Refused[] => {
      const before = stateFor(each, states);
      if (!before || before === after || before.next.includes(after.name)) return [];
      return [{ kind: "no-move", from: before.name, to: after.name }];
    });
  });
  return [...new Map(refused.map((each) => [JSON.stringify(each), each])).values()];
}

function stateFor(outcome: Outcome, states: readonly State[]): State | undefined {
  if (outcome === "begun") return states[0];
  return states.find(({ name }) =>
    called[outcome].test(name.toLowerCase().replaceAll(/[_-]+/g, " ")),
  );
}
