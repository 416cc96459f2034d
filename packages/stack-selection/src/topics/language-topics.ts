import type { Ref } from "@planc/core";
import { languageNeeds } from "../catalog/language-needs.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { namesOf } from "../facts/condition-readers.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { keptIn } from "../facts/kept-in.ts";
import { boundOf } from "../scoring/languages.ts";
import { listed, sample } from "../text/words.ts";
import { type TopicRule, type TopicRules, yes } from "./verdict.ts";

/** What every program has in the languages that the text leaves. */
export const languageTopics: TopicRules = {
  "build-tool": (facts) => {
    const bound = boundTo(facts, "build-tool");
    return (
      bound && yes(`A program in ${bound.languages} is built and packed by one tool`, bound.refs)
    );
  },
  "data-access": besideStore(
    "data-access",
    (store, kept) => `Rows of ${[kept, store].filter(Boolean).join(" in ")}`,
  ),
  migrations: besideStore(
    "migrations",
    (store, kept) => `Changing tables: ${[kept, store].filter(Boolean).join(" in ")}`,
  ),
};

function besideStore(topic: TopicKey, because: (store: string, kept: string) => string): TopicRule {
  return (facts, sofar) => {
    const bound: Pick<Bound, "refs"> | undefined =
      boundTo(facts, topic) ?? (isOpen(facts) ? { refs: [facts.product] } : undefined);
    if (!bound || !facts.conditions.server || !sofar.has("relational-store")) return undefined;
    if (topic === "migrations" && !hasMigrations(facts)) return undefined;
    const stores = wantedFor(facts, "relational-store").map(({ name }) => name);
    const refs = wantedFor(facts, "relational-store").flatMap((each) => each.refs);
    const kept = sample(namesOf(keptIn(facts, "relational-store")));
    return yes(because(listed(stores) || (kept ? "" : "the relational database"), kept), [
      ...refs,
      ...bound.refs,
    ]);
  };
}

/** Whether something changes the schema beside the way to the data that the text names, if it names one. */
function hasMigrations(facts: Facts): boolean {
  if (wantedFor(facts, "data-access").length === 0) return true;
  const named = facts.stated.technologies.flatMap(({ key, entry, modality }) =>
    modality === "avoid" ? [] : [key, ...(entry?.over ?? [])],
  );
  const { languages } = boundOf(facts, "main");
  return facts.catalogue
    .entriesFor("migrations")
    .filter(
      ({ onRequest, comparedFor }) =>
        !onRequest && comparedFor?.some((each) => languages.has(each)),
    )
    .some(({ requires = [] }) =>
      requires.every((group) => group.some((key) => named.includes(key))),
    );
}

interface Bound {
  readonly languages: string;
  readonly refs: readonly Ref[];
}

/** The languages that the text leaves for the server, where each of them has the need. */
function boundTo(facts: Facts, topic: TopicKey): Bound | undefined {
  if (isPart(facts)) return undefined;
  const { languages, because } = boundOf(facts, "main");
  const all = [...languages];
  if (because.length === 0 || !all.every((key) => hasNeed(key, topic))) return undefined;
  return {
    languages: listed(all.map((key) => facts.catalogue.nameOf(key)).sort(), "or"),
    refs: because.flatMap(({ refs }) => refs),
  };
}

/**
 * Whether the need comes with whatever language is taken: the text leaves it open, so it is decided together with
 * the language, among those that have it.
 */
function isOpen(facts: Facts): boolean {
  return !isPart(facts) && boundOf(facts, "main").because.length === 0;
}

/** What a part of a product is built with was decided with the product. */
function isPart({ inputs }: Facts): boolean {
  return inputs.product.data.scope === "feature";
}

function hasNeed(language: string, topic: TopicKey): boolean {
  return languageNeeds[language]?.some((each) => each === topic) ?? false;
}
