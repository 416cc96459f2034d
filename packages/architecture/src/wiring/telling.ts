import { asPattern } from "@planc/core";
import { peopleWords } from "../catalog/context-words.ts";
import { tellsByMessage } from "../catalog/happening-words.ts";
import type { Action } from "../design/facts.ts";
import { consequencesIn } from "../model/consequences.ts";
import { wordsOf } from "../model/language.ts";
import { push } from "../model/lists.ts";
import type { Plan } from "./plan.ts";

/**
 * Says of which actions somebody wants to be told: what begins with more than one person in it or has a
 * life cycle to follow, what somebody else moved on, and where the text has a message follow.
 */
export function tellsSomebody({ facts, relations }: Plan): (action: Action) => boolean {
  const consequences = consequencesIn(facts);
  const people = new Set<string>(
    facts.concepts
      .filter(({ data }) => data.role !== "join")
      .filter(({ data }) => wordsOf(data.name).some((word) => peopleWords.has(word)))
      .map(({ ref }) => ref),
  );
  const told = new Map<string, number>();
  /** People that a thing has from its beginning: who begins it, and whom it waits for. */
  const between = new Map<string, number>();
  const neighbours = new Map<string, string[]>();
  for (const { data } of relations) {
    if (people.has(data.to)) {
      told.set(data.from, (told.get(data.from) ?? 0) + 1);
      if (data.required === true) between.set(data.from, (between.get(data.from) ?? 0) + 1);
    } else push(neighbours, data.from, data.to);
  }
  const joining = new Set<string>(
    facts.concepts
      .filter(({ ref, data }) => data.role === "join" && told.has(ref))
      .flatMap(({ ref }) => neighbours.get(ref) ?? []),
  );
  const several = (concept: string) =>
    (told.get(concept) ?? 0) > 1 ||
    (neighbours.get(concept) ?? []).some((each) => joining.has(each));
  const makers = new Map<string, Set<string>>();
  for (const { data } of facts.actions) {
    if (data.effect !== "create") continue;
    const all = makers.get(data.concept) ?? new Set<string>();
    for (const actor of data.actors) all.add(actor);
    makers.set(data.concept, all);
  }
  const byMessage = (action: Action) =>
    consequences(action).some(({ text }) => tellsByMessage.test(text));
  // What is paid as it is made goes on by itself in the same moment, and one message is enough.
  const goesOn = ({ data }: Action) =>
    data.effect === "create" &&
    (data.paid ?? []).length > 0 &&
    (facts.actionsOn.get(data.concept) ?? []).some(
      (next) => next.data.automatic === "event" && byMessage(next),
    );
  const tells = (action: Action): boolean => {
    const { data } = action;
    const { concept, effect } = data;
    if (goesOn(action)) return false;
    // It is a message itself, as who may not be written to bars it.
    if (effect === "create" && facts.concept.get(concept)?.data.barredBy) return true;
    if (byMessage(action)) return true;
    if (!told.has(concept) || people.has(concept) || isPart(concept, told)) return false;
    if (effect === "create") {
      const followed = facts.concept.get(concept)?.data.states !== undefined;
      // Whom it waits for cannot answer what they do not hear of.
      const waits =
        followed &&
        (between.get(concept) ?? 0) > 1 &&
        (facts.actionsOn.get(concept) ?? []).some(
          (next) => next.data.effect === "transition" && next.data.automatic === undefined,
        );
      return waits || (data.critical === true && (followed || several(concept)));
    }
    if (effect !== "transition") return false;
    const own = makers.get(concept);
    // Who made it wants to know of it where somebody else may do it too.
    const byOthers =
      own !== undefined &&
      own.size > 0 &&
      (data.actors.length === 0 || data.actors.some((each) => !own.has(each)));
    return byOthers || several(concept);
  };
  const silent = silencesIn(facts.requirements.map(({ data }) => data));
  return (action) => {
    if (silent(action.data.verb)) return false;
    const after = facts.actions.find(({ ref }) => ref === action.data.sets?.after);
    // Who is told of an order need not be told that their cart has become it.
    return tells(action) && !(after && after.data.concept !== action.data.concept && tells(after));
  };
}

const noMail =
  /\b(?:not|never|without) (?:send(?:s|ing)?|trigger(?:s|ing)?) (?:any |an? )?e-?mails?\b|\bno e-?mails? (?:is|are|must be|may be) sent\b/i;

/** What the text says that no mail is sent upon, by the verb of the action. */
function silencesIn(
  requirements: readonly { readonly text: string; readonly priority?: string | undefined }[],
): (verb: string) => boolean {
  const said = requirements.flatMap(({ text, priority }) =>
    priority === "wont" ? [] : text.split(/(?<=[.;])\s+/).filter((each) => noMail.test(each)),
  );
  return (verb) => {
    const words = /^(?:register|sign up|enrol)/.test(verb)
      ? /\bsign(?:ing|s)?[ -]?up\b|\bregist(?:er|ration)|\benrol/i
      : new RegExp(`\\b${asPattern(verb.slice(0, Math.max(4, verb.length - 1)))}`, "i");
    return said.some((each) => words.test(each));
  };
}

/** `order line` is a part of `order`, and tells nothing that the order does not. */
function isPart(concept: string, told: ReadonlyMap<string, number>): boolean {
  const words = concept.split("-");
  return words.some((_, count) => count > 0 && told.has(words.slice(0, count).join("-")));
}
