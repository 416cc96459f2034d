import { asPattern, type DraftOf, type Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { cameAbout, cameToNothing, upon } from "../catalog/consequence-words.ts";
import { toLabel } from "../words/names.ts";
import { plural } from "../words/singular.ts";
import { verbOf } from "../words/verb-forms.ts";

type Action = DraftOf<typeof brief.action>;
type Attribute = DraftOf<typeof brief.attribute>;
type Concept = DraftOf<typeof brief.concept>;
type Sets = NonNullable<Action["data"]["sets"]>;

interface Known {
  readonly actions: readonly Action[];
  readonly attributes: readonly Attribute[];
  readonly concepts: readonly Concept[];
  readonly requirements: readonly DraftOf<typeof brief.requirement>[];
}

/**
 * Finds which changes of the product are consequences of what somebody does: "set the berth to taken after a
 * successful reservation". They get the value and the action, so that both are done in one.
 */
export function withConsequences<B extends Known>(known: B): B {
  const texts = new Map<Ref, string>(
    known.requirements.map(({ id, data }) => [`brief/requirement#${id}`, data.text]),
  );
  return {
    ...known,
    actions: known.actions.map((action) => {
      const { data } = action;
      const changes = data.effect === "update" || data.effect === "transition";
      if (data.automatic !== "event" || !changes || data.sets) return action;
      const sets = data.requirements
        .flatMap(
          (ref) =>
            texts
              .get(ref)
              ?.toLowerCase()
              .split(/[.;]\s/) ?? [],
        )
        .flatMap((text) => setIn(text, action, known) ?? [])[0];
      return sets ? { ...action, data: { ...data, sets } } : action;
    }),
  };
}

const behind = new RegExp(`^(.{3,200}?)[, ] ?\\b(?:${upon})\\b (.{3,120})$`);
const before = new RegExp(`^(?:${upon}) ([^,]{3,120}), (.{3,200})$`);

function setIn(text: string, action: Action, known: Known): Sets | undefined {
  const first = before.exec(text);
  const last = behind.exec(text);
  const [change, occasion] = first ? [first[2], first[1]] : [last?.[1], last?.[2]];
  if (change === undefined || occasion === undefined || cameToNothing.test(occasion)) {
    return undefined;
  }
  const set = valueIn(change, action, known);
  const after = set && doneIn(occasion, action, known);
  return set && after ? { ...set, after: `brief/action#${after.id}` } : undefined;
}

const led = "(?:to|as|becomes?|becoming|be|is)";

/** A value of the thing that the words lead to; where none are known, the word behind its status. */
function valueIn(
  change: string,
  { data: { concept } }: Action,
  { attributes, concepts }: Known,
): Omit<Sets, "after"> | undefined {
  const leadsTo = (value: string) =>
    new RegExp(
      `\\b${led} (?:an? |the )?["'“‘\`]?${asPattern(value.toLowerCase())}(?![\\p{L}\\p{N}])`,
      "u",
    ).test(change);
  const own = attributes.filter(({ data }) => data.concept === concept);
  for (const { id, data } of own) {
    const value = data.values?.find(leadsTo);
    if (value !== undefined) return { attribute: `brief/attribute#${id}`, value };
  }
  const states = concepts.find(({ id }) => concept === `brief/concept#${id}`)?.data.states ?? [];
  const state = states.find(({ name }) => leadsTo(name));
  if (state) return { value: state.name };
  const said = /\b(?:status|state|availability) (?:to|as|becomes?) ["'“‘`]?(\p{L}{3,30})\b/u.exec(
    change,
  )?.[1];
  return said === undefined ? undefined : { value: toLabel(said) };
}

/** The action that brings about what the occasion names: who makes it, or who does to it what is said. */
function doneIn(occasion: string, own: Action, { actions, concepts }: Known): Action | undefined {
  const named = concepts
    .filter(({ id, data: { name } }) => {
      const names = [name.toLowerCase(), plural(name.toLowerCase())].map(asPattern).join("|");
      const isOther = own.data.concept !== `brief/concept#${id}`;
      return isOther && new RegExp(`(?<![\\p{L}-])(?:${names})(?![\\p{L}-])`, "u").test(occasion);
    })
    .sort((a, b) => b.data.name.length - a.data.name.length)[0];
  if (!named) return undefined;
  const mayBe = actions.filter(
    ({ data }) => data.concept === `brief/concept#${named.id}` && data.automatic === undefined,
  );
  const words = occasion.split(/[^\p{L}-]+/u).filter((word) => word !== "");
  const done = mayBe.find(({ data: { verb } }) =>
    words.some((word) => verbOf(word, (each) => each === verb)?.form === "ed"),
  );
  if (done) return done;
  return words.some((word) => cameAbout.has(word))
    ? mayBe.find(({ data: { effect } }) => effect === "create")
    : undefined;
}
