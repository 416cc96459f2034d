import { idOf, spoken, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isKnown, type Known } from "../catalog/fact.ts";
import type { Operation, ProviderFacts } from "../catalog/provider-facts.ts";
import type { Use } from "./uses.ts";

/** The provider's operation that a use calls for, by the words that both have. */
export function endpointOf(
  use: Use,
  { operations }: ProviderFacts,
  actions: readonly ViewOf<typeof brief.action>[],
): Known<Operation> | undefined {
  const verbs = actions.map(({ data }) => data.verb);
  const concepts = actions.map(({ data }) => idOf(data.concept).replaceAll("-", " "));
  const said = stems([use.message, ...verbs].join(" "));
  const about = stems([use.message, ...concepts].join(" "));
  const isQuestion = questions.test(use.message);
  const scored = operations.flatMap((fact) => {
    if (!isKnown(fact)) return [];
    const { effect, name, serves } = fact.value;
    const verb = serves.filter((each) => stems(each).every((word) => said.includes(word))).length;
    const own = stems(name);
    const named = own.filter((word) => about.includes(word)).length / Math.max(1, own.length);
    // A question changes nothing there, and what changes something is no question.
    const apart = isQuestion === (effect === "read") ? 0 : 3;
    return [{ fact, score: verb * 2 + named - apart }];
  });
  // The first of equals: operations stand in the order in which products need them.
  return scored.toSorted((a, b) => b.score - a.score)[0]?.fact;
}

/** What asks for something that is there: nothing changes by it. */
export const questions =
  /^(?:reads?|looks?|fetch(?:es)?|asks?|gets?|searches|searching|says|exchange|exchanges|holds)\b/i;

const fillers = new Set(["a", "an", "the", "of", "to", "and", "in", "its", "it", "there", "same"]);

/** Words without their endings, so that `refunds` and `refund` are one. */
function stems(text: string): readonly string[] {
  return (
    spoken(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .filter((word) => !fillers.has(word))
    .map((word) =>
      word.length > 4 ? word.replace(/(?:ing|ed|es|e|s)$/, "") : word.replace(/s$/, ""),
    );
}
