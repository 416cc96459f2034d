import {
  isLeftReference,
  isReferredTo,
  isTotalOfGroup,
  isWholeScreen,
  shownFirst,
} from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

const quoted = (text: string): string => `“${text.replace(/[.]$/, "")}”`;

function wishes({ inputs }: Facts) {
  return (inputs.requirements ?? []).filter(
    ({ data }) => data.priority !== "wont" && data.later === undefined,
  );
}

/** ` (R-1 and R-2)`, of what has a key in the text itself. */
function keysOf(said: readonly { readonly data: { readonly key: string } }[]): string {
  const keys = said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  return keys.length > 0 ? ` (${sample(keys)})` : "";
}

function isNamed(name: string, text: string): boolean {
  return new RegExp(`\\b${name}(?:s|es)?\\b`, "i").test(text);
}

function isOnScreens({ conditions }: Facts): boolean {
  const client = conditions["web-client"] ?? conditions["mobile-client"];
  return conditions.server !== undefined && client !== undefined;
}

/** All of a stored thing on one screen, so that a page of the list does not fill it. */
export const wholeListVerdict: TopicRule = (facts, sofar) => {
  if (!isOnScreens(facts) || !sofar.has("relational-store")) return undefined;
  const all = wishes(facts)
    .filter(({ data }) => isWholeScreen(data.text))
    .flatMap((said) => {
      const concept = facts.stored.find(({ data }) => isNamed(data.name, said.data.text));
      return concept ? [{ said, concept }] : [];
    })
    // What has a key of its own is shorter than the story around it.
    .sort((a, b) => a.said.data.text.length - b.said.data.text.length);
  const [found] = all;
  if (!found) return undefined;
  const added = wishes(facts).filter(({ data }) => isTotalOfGroup(data.text));
  return yes(
    `${quoted(found.said.data.text)}${keysOf(all.map(({ said }) => said))}: a page of a list does not fill that screen${added.length > 0 ? `, and what it counts and adds up${keysOf(added)} is only right over all of it` : ""}`,
    [...all.map(({ said }) => said.ref), found.concept.ref, ...added.map(({ ref }) => ref)],
  );
};

/** A change that the text has shown before the server has answered. */
export const shownAtOnceVerdict: TopicRule = (facts) => {
  const known = facts.conditions["changes-shown-first"];
  if (!isOnScreens(facts) || !known) return undefined;
  const said = wishes(facts)
    .filter(({ data }) => shownFirst.test(data.text))
    .sort((a, b) => a.data.text.length - b.data.text.length)[0];
  return (
    said &&
    yes(
      `${quoted(said.data.text)}${keysOf([said])}: what is shown before the answer has to be taken back when that is a refusal, or never comes`,
      [said.ref, ...known.refs],
    )
  );
};

/** The sentence that leaves open what becomes of references, and the thing that is deleted. */
export function leftReferenceSaid({ inputs }: Facts) {
  const deleted = inputs.actions.filter(({ data }) => data.effect === "delete");
  const concepts = inputs.concepts.filter(({ ref }) =>
    deleted.some(({ data }) => data.concept === ref),
  );
  for (const said of inputs.statements ?? []) {
    if (!isLeftReference(said.data.text)) continue;
    const concept = concepts.find(({ data }) => isNamed(data.name, said.data.text));
    if (!concept) continue;
    const stored = new Set<string>(
      inputs.concepts.flatMap(({ ref, data }) =>
        data.role === "stored" || data.role === "join" ? [ref] : [],
      ),
    );
    return { said, concept, isWithin: isReferredTo(concept.ref, inputs.relations, stored) };
  }
  return undefined;
}

/** What is deleted, and referred to by what stays. */
export const leftReferencesVerdict: TopicRule = (facts, sofar) => {
  if (!facts.conditions.server || !sofar.has("relational-store")) return undefined;
  const found = leftReferenceSaid(facts);
  return (
    found &&
    yes(
      `${quoted(found.said.data.text)}: ${
        found.isWithin
          ? "what refers to it is kept by this plan too"
          : `what refers to a ${found.concept.data.name.toLowerCase()} is kept elsewhere, and no table of this plan names one`
      }`,
      [found.concept.ref],
    )
  );
};
