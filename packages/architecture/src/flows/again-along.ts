import type { Action } from "../design/facts.ts";
import { single } from "../model/language.ts";
import { takenUpAgain } from "./behind.ts";
import type { Along, Network } from "./draft.ts";

/** What it stands for goes back to where its work begins: "set its parcel call to pending". */
export function again(action: Action, { plan }: Network): readonly Along[] {
  const back = takenUpAgain(action, plan)
    .filter((ref) => ref !== action.data.concept)
    .flatMap((ref) => {
      const concept = plan.facts.concept.get(ref);
      const first = concept?.data.states?.[0]?.name;
      return concept && first
        ? [{ of: concept.ref, does: `its ${single(concept.data)} to ${first}` }]
        : [];
    });
  const of = back[0]?.of;
  return of ? [{ of, does: `set ${back.map(({ does }) => does).join(" or ")}` }] : [];
}
