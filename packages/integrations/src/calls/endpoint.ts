import { idOf, spoken, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isKnown, type Known } from "../catalog/fact.ts";
import type { Operation, ProviderFacts } from "../catalog/provider-facts.ts";
import type { Use } from "./uses.ts";

/** The provider's operation that a use calls for, by the words that both have; nothing where none is spoken for. */
export function endpointOf(
  { message }: Pick<Use, "message">,
  { operations }: ProviderFacts,
  actions: readonly ViewOf<typeof brief.action>[],
  isHosted: boolean,
): Known<Operation> | undefined {
  if (isExchange.test(message))
    return operations.filter(isKnown).find(({ value }) => /\bcode into tokens\b/.test(value.name));
  const isQuestion = questions.test(message);
  const removes = removing.test(message);
  const heads = headsOf(message);
  const own = stems([...heads, ...actions.map(({ data }) => data.verb)].join(" "));
  const concepts = actions.map(({ data }) => idOf(data.concept).replaceAll("-", " "));
  const about = stems([message, ...concepts].join(" "));
  const scored = operations.flatMap((fact) => {
    if (!isKnown(fact) || fact.value.method === "REDIRECT") return [];
    const { effect, name, serves, idempotency } = fact.value;
    // A question changes nothing there, and what takes something away does not add it.
    if (isQuestion !== (effect === "read")) return [];
    if (removes !== (effect === "delete") && !(removes && idempotency.by === "natural-key"))
      return [];
    const verb = serves.filter((each) => stems(each).every((word) => own.includes(word))).length;
    const words = stems(name);
    const named = words.filter((word) => about.includes(word)).length / Math.max(1, words.length);
    // Of two that do the same, the one that can be repeated.
    const safe = idempotency.by === "none" || idempotency.by === "nothing" ? 0 : 0.6;
    const page = isHosted && /\bhosted\b/.test(name) && begins.test(heads[0] ?? "") ? 3 : 0;
    return [
      { fact, score: verb * 2 + named + page + safe, spoken: verb + page > 0 || named >= 0.5 },
    ];
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return undefined;
  // What is told in no word of the provider's is what it is there for: the first of its operations.
  return best.spoken || isQuestion ? best.fact : scored[0]?.fact;
}

/** A code of a sign-in is good once. */
export const isExchange = /^exchanges? the code\b/i;

/** What asks for something that is there: nothing changes by it. */
export const questions =
  /^(?:reads?|looks?|fetch(?:es)?|asks?|gets?|search(?:es|ing)?|says|holds)\b/i;

/** What takes something away there. */
export const removing = /^(?:delet|eras|empt|remov)/i;

const begins = /^(?:pay|start|begin|place|take|check out|create|add)/;

/** The first words of each part of a message, in the words that providers have for them. */
function headsOf(message: string): readonly string[] {
  return message
    .toLowerCase()
    .split(/,\s*|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const found = wordings.find(([pattern]) => pattern.test(part));
      return found ? found[1] : part.split(/\s+/).slice(0, 2).join(" ");
    });
}

const wordings: readonly (readonly [RegExp, string])[] = [
  [/^(?:gives?|pays?) back\b/, "refund"],
  [/^(?:end what is still open|voids?|calls? off)\b/, "cancel"],
  [/^hands? over\b/, "send"],
  [
    /^(?:takes payments|(?:start|begin|make|create|place)s? (?:an? |the )?(?:payment|order|donation))\b/,
    "pay",
  ],
  [/^authori[sz]es? the payment\b/, "pay charge"],
  [/^keeps .* in step\b/, "synchronise upsert"],
  [/^writes? the archive\b/, "archive"],
];

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
