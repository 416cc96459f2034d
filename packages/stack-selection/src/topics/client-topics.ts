import type { Ref } from "@planc/core";
import { thresholds } from "../catalog/thresholds.ts";
import {
  type ClientPart,
  frameworkOf,
  frameworksLeft,
  frameworksOf,
} from "../facts/client-frameworks.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { counted, sample } from "../text/words.ts";
import { limit, on, type TopicRules, type Verdict, yes } from "./verdict.ts";

type Action = Facts["inputs"]["actions"][number];

const reading: ReadonlySet<string> = new Set(["read", "list", "search"]);
const writing: ReadonlySet<string> = new Set(["create", "update"]);

/** What a client is put together from beside its framework. */
export const clientTopics: TopicRules = {
  "server-state": (facts) =>
    isAsked(facts, "server-state") && facts.conditions.server ? heldByClient(facts) : undefined,
  "client-state": (facts) => {
    if (!isAsked(facts, "client-state")) return undefined;
    const { "few-shared-states": few, "many-shared-states": many } = facts.conditions;
    return on(
      many ?? few,
      (text) => `${text}: ${many ? "more than" : "up to"} ${limit("shared-states")}`,
    );
  },
  routing: (facts) =>
    isAsked(facts, "routing")
      ? shown(facts, (done) => `An address for what people do in the browser: ${done}`)
      : undefined,
  navigation: (facts) =>
    isAsked(facts, "navigation")
      ? shown(facts, (done) => `Ways to what people do in the app: ${done}`)
      : undefined,
  styling: (facts) =>
    isAsked(facts, "styling") && !looksBrought(facts)
      ? shown(facts, (done) => `Looks of what people do on screens: ${done}`)
      : undefined,
  "component-library": (facts) =>
    isAsked(facts, "component-library") ? partsOf(facts) : undefined,
  "app-components": (facts) => (isAsked(facts, "app-components") ? partsOf(facts) : undefined),
  forms: (facts) => (isAsked(facts, "forms") ? largeForm(facts) : undefined),
  translation: (facts) =>
    isAsked(facts, "translation")
      ? on(facts.conditions["several-languages"], (text) => `Texts for ${text}`)
      : undefined,
};

/**
 * Whether there is something to choose: a client whose framework does not have it by itself, and no code that has
 * settled it already.
 */
function isAsked(facts: Facts, topic: ClientPart): boolean {
  const framework = frameworkOf(facts, topic);
  if (framework === undefined) return false;
  const wanted = wantedFor(facts, framework);
  if (wanted.some(({ modality }) => modality === "existing")) return false;
  const left = frameworksLeft(facts, framework);
  return facts.catalogue.entriesFor(topic).some((entry) => {
    if (entry.onRequest || ownWays.has(entry.key)) return false;
    const own = frameworksOf(facts.catalogue, entry);
    return own === undefined ? !other.has(topic) : own.some((each) => left.includes(each));
  });
}

/** What stands for what a framework has by itself, where the framework is still open. */
const ownWays: ReadonlySet<string> = new Set([
  "framework-router",
  "framework-parts",
  "framework-theme",
  "framework-forms",
]);

/** Needs for which what any framework takes does not make it one that the plan knows its way in. */
const other: ReadonlySet<ClientPart> = new Set<ClientPart>(["styling", "translation"]);

/** A library of parts that the text names has its own looks. */
function looksBrought(facts: Facts): boolean {
  return [...wantedFor(facts, "component-library"), ...wantedFor(facts, "app-components")].some(
    ({ key }) => !unstyled.has(key),
  );
}

const unstyled: ReadonlySet<string> = new Set([
  "radix-ui",
  "react-aria",
  "headless-ui",
  "base-ui",
  "ark-ui",
  "bits-ui",
  "shadcn-ui",
  "tanstack-table",
  "ag-grid",
]);

/** What people do on screens, and not the product behind them. */
function onScreens({ inputs }: Facts): readonly Action[] {
  return inputs.actions.filter(
    ({ data: { automatic, background, actors } }) =>
      automatic === undefined && (background === undefined || actors.length > 0),
  );
}

function heldByClient(facts: Facts): Verdict | undefined {
  const actions = onScreens(facts);
  const reads = actions.filter(({ data }) => reading.has(data.effect));
  const changes = actions.filter(({ data }) => !reading.has(data.effect));
  if (reads.length === 0) return undefined;
  const read = namesAbout(facts, reads);
  const text = `${counted(reads.length, "read")} of ${read}`;
  return yes(
    changes.length === 0
      ? `${text} on screens`
      : `${text}, which ${counted(changes.length, "change")} on screens make${changes.length === 1 ? "s" : ""} out of date`,
    refsOf([...reads, ...changes]),
  );
}

/** Said with how much is done with each: that tells one product's screens from another's. */
function shown(facts: Facts, say: (done: string) => string): Verdict | undefined {
  const actions = onScreens(facts);
  return actions.length === 0 ? undefined : yes(say(doneWith(facts, actions)), refsOf(actions));
}

/** Lists and forms are what ready parts are taken for. */
function partsOf(facts: Facts): Verdict | undefined {
  const actions = onScreens(facts);
  const lists = actions.filter(({ data }) => data.effect === "list" || data.effect === "search");
  const forms = actions.filter(({ data }) => writing.has(data.effect));
  if (lists.length + forms.length === 0) return undefined;
  const parts = [
    ...(lists.length > 0 ? [`${counted(lists.length, "list")}: ${namesAbout(facts, lists)}`] : []),
    ...(forms.length > 0 ? [`${counted(forms.length, "form")}: ${namesAbout(facts, forms)}`] : []),
  ];
  return yes(parts.join("; "), refsOf([...lists, ...forms]));
}

/** The form with the most fields, where it has more than are looked over at once. */
function largeForm(facts: Facts): Verdict | undefined {
  const fields = new Map<string, Ref[]>();
  for (const { data, ref } of facts.inputs.attributes) {
    if (data.generated === "always" || data.default !== undefined) continue;
    fields.set(data.concept, [...(fields.get(data.concept) ?? []), ref]);
  }
  const forms = onScreens(facts)
    // What is made from something else is not typed anew.
    .filter(({ data }) => writing.has(data.effect) && data.from === undefined)
    .map((action) => ({ action, fields: fields.get(action.data.concept) ?? [] }))
    .sort((a, b) => b.fields.length - a.fields.length);
  const [largest] = forms;
  if (!largest || largest.fields.length <= thresholds["form-fields"].value) return undefined;
  return yes(
    `${namesAbout(facts, [largest.action])} has ${counted(largest.fields.length, "field")}, more than ${limit("form-fields")}`,
    [largest.action.ref, ...largest.fields],
  );
}

/** The concepts that actions are about, those of most of them first. */
function namesAbout(facts: Facts, actions: readonly Action[]): string {
  return sample(countedAbout(facts, actions).map(({ name }) => name));
}

/** `Task (11), Project (9) and 3 more`. */
function doneWith(facts: Facts, actions: readonly Action[]): string {
  return sample(countedAbout(facts, actions).map(({ name, count }) => `${name} (${count})`));
}

function countedAbout(facts: Facts, actions: readonly Action[]) {
  const counts = new Map<string, number>();
  for (const { data } of actions) counts.set(data.concept, (counts.get(data.concept) ?? 0) + 1);
  return facts.inputs.concepts
    .flatMap(({ ref, id, data: { name } }) => {
      const count = counts.get(ref);
      return count === undefined ? [] : [{ id, name, count }];
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

const refsOf = (actions: readonly Action[]): readonly Ref[] => actions.map(({ ref }) => ref);
