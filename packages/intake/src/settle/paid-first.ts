import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { barredOf, coming, failing, paid } from "../catalog/payment-words.ts";
import { nameWords, writtenWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";

type Action = DraftOf<typeof brief.action>;
type Concept = DraftOf<typeof brief.concept>;
type Requirement = DraftOf<typeof brief.requirement>;

/** "orders are created only after successful payment": what is made, with what says that it is paid first. */
export function withPayments(
  actions: readonly Action[],
  concepts: readonly Concept[],
  requirements: readonly Requirement[],
): readonly Action[] {
  const told = requirements
    .filter(({ data }) => data.priority !== "wont")
    .map(({ id, data }) => ({
      ref: `brief/requirement#${id}` as const,
      text: data.text.slice(0, 2_000).toLowerCase(),
    }))
    .filter(({ text }) => failing.test(text) || paid.test(text));
  if (told.length === 0) return actions;
  const byConcept = new Map(
    concepts.map((concept) => [`brief/concept#${concept.id}`, concept.data]),
  );
  return actions.map((action): Action => {
    const concept = byConcept.get(action.data.concept);
    if (action.data.effect !== "create" || concept === undefined) return action;
    const asks = asksPayment(concept);
    const [first, ...rest] = told.flatMap(({ ref, text }): Ref<"brief/requirement">[] =>
      asks(text) ? [ref] : [],
    );
    return first === undefined
      ? action
      : { ...action, data: { ...action.data, paid: [first, ...rest] } };
  });
}

/** Tells of a text in small letters whether without a payment there is no such thing. */
function asksPayment({ name, plural }: Concept["data"]): (text: string) => boolean {
  const ways = [nameWords(name), ...(plural === undefined ? [] : [writtenWords(plural)])];
  const called = `(?:${ways.map((words) => patternOf(words).source).join("|")})`;
  const named = new RegExp(called, "u");
  const barred = barredOf(called);
  return (text) =>
    text
      .split(/[.;?!]\s/)
      .some((each) => named.test(each) && coming.test(each) && paid.test(each)) ||
    (failing.test(text) && barred.some((each) => each.test(text)));
}

/** "the order must not be created" where its payment fails bars nobody from making one that is paid. */
export function withoutUnpaid(
  access: readonly DraftOf<typeof brief.access>[],
  actions: readonly Action[],
): readonly DraftOf<typeof brief.access>[] {
  return access.filter(({ data: { who, effects, concept, requirements } }) => {
    if (who.modality !== "must-not" || who.actors.length > 0) return true;
    const making = actions.find(
      ({ data }) =>
        data.concept === concept && data.paid !== undefined && effects.includes("create"),
    );
    return (
      requirements.length === 0 || !requirements.every((each) => making?.data.paid?.includes(each))
    );
  });
}
