import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  becomesUser,
  chosenDomains,
  domainNames,
  isExample,
  keptOut,
  letIn,
  ofAddresses,
  onlyThose,
  theOthers,
  wholeAddress,
} from "./catalog/address-domain-words.ts";

/** Of which domains the address of whoever registers has to be, and where that is said. */
export interface AddressDomains {
  /** None where the list is a setting. */
  readonly names: readonly string[];
  readonly from: readonly Ref<"brief/requirement">[];
}

/** What the text says of domains that may register; nothing where every address may. */
export function addressDomains(
  requirements: readonly ViewOf<typeof brief.requirement>[],
): AddressDomains | undefined {
  const names = new Set<string>();
  const from: Ref<"brief/requirement">[] = [];
  for (const { ref, data } of requirements) {
    if (data.priority === "wont") continue;
    const said = data.text
      .replaceAll(wholeAddress, " ")
      .split(/(?<=[.;!])\s/)
      .filter((each) => restricts(each) && !keepsThemOut(each));
    if (said.length === 0) continue;
    from.push(ref);
    for (const each of said) {
      if (isExample.test(each)) continue;
      for (const [, plain, addressed] of each.matchAll(domainNames)) {
        names.add((plain ?? addressed ?? "").toLowerCase());
      }
    }
  }
  return from.length === 0 ? undefined : { names: [...names].sort(), from };
}

function restricts(sentence: string): boolean {
  return [chosenDomains, onlyThose, becomesUser, ofAddresses].every((each) => each.test(sentence));
}

/** Whether the domains of a sentence are those that may not register: it is no list of those that may. */
function keepsThemOut(sentence: string): boolean {
  return keptOut.test(sentence) && !theOthers.test(sentence) && !letIn.test(sentence);
}
