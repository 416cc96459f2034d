import { carried } from "@planc/core";
import { ownActorWords } from "../catalog/context-words.ts";
import {
  categoryDuties,
  type ExternalPurpose,
  externalPurposes,
  hostedRealTime,
} from "../catalog/external-systems.ts";
import { externalTopics, monitoringTopics, topicComponents } from "../catalog/topic-components.ts";
import { inSentence, wordsOf } from "../model/language.ts";
import { actingPeople, type ComponentDraft, cited, component, doings } from "./draft.ts";
import type { Actor, Choice, Facts, System } from "./facts.ts";
import { isIdentity } from "./identity.ts";
import { isMonitoring } from "./monitoring.ts";

/** A system of somebody else, with what it is usually for. */
export interface External {
  readonly id: string;
  readonly draft: ComponentDraft;
  readonly purpose: ExternalPurpose | undefined;
}

/** External systems that the brief names, and those that a choice brings along. */
export function externals(facts: Facts): readonly External[] {
  const ours = builtFrom(facts);
  const outside = facts.systems.filter(
    (system) =>
      !ours.has(system.data.name.toLowerCase()) &&
      // A crawler reads what is public; nothing goes to it.
      system.data.category !== "crawler" &&
      system.data.inbound !== true &&
      !isIdentity(system, facts) &&
      !isMonitoring(system, facts),
  );
  const chosenFor = (system: System) => {
    const purpose = system.data.general ? purposeOf(system.data) : undefined;
    const choices = purpose?.topic && facts.topics.get(purpose.topic)?.choices;
    return choices && !system.data.existing ? choices[0] : undefined;
  };
  // "a third-party payment provider" is the one that was chosen.
  const systems = outside.filter((system) => chosenFor(system) === undefined);
  const named = new Set(systems.map(({ data }) => data.name.toLowerCase()));
  const byChoice = externalTopics.flatMap((key) =>
    (facts.topics.get(key)?.choices ?? []).flatMap((choice) =>
      named.has(choice.data.name.toLowerCase())
        ? []
        : [
            fromChoice(
              choice,
              key,
              outside.filter((system) => chosenFor(system) === choice),
            ),
          ],
    ),
  );
  const realTime = hostedRealTimeChoice(facts);
  if (realTime && !named.has(realTime.data.name.toLowerCase())) {
    byChoice.push(fromChoice(realTime, "real-time", []));
  }
  return [...systems.map((system) => fromSystem(system, facts)), ...byChoice];
}

/** What was chosen for real time, where its vendor runs it and clients connect there. */
export function hostedRealTimeChoice(facts: Facts): Choice | undefined {
  const choices = facts.place === "server" ? facts.topics.get("real-time")?.choices : undefined;
  return choices?.find(({ data }) => hostedRealTime.includes(data.name.toLowerCase()));
}

/** Whether a concept's name has one of the words. */
export function isAbout(concept: string, ...words: readonly string[]): boolean {
  const own = concept.slice(concept.indexOf("#") + 1).split("-");
  return words.some((each) => own.includes(each));
}

function fromSystem(system: System, facts: Facts): External {
  const { name, existing } = system.data;
  const lower = name.toLowerCase();
  const mentions = facts.mentions.filter(({ data }) => data.technology.toLowerCase() === lower);
  const choice = facts.choices.find(({ data }) => data.name.toLowerCase() === lower);
  const key = choice?.data.topic.slice("decision/topic#".length);
  const purpose =
    externalPurposes.find(({ topic }) => topic !== undefined && topic === key) ??
    purposeOf(system.data);
  const draft = component(
    system.id,
    {
      name,
      kind: "external-system",
      ...(choice ? { choice: choice.ref } : {}),
      responsibilities: purpose ? [purpose.does] : dutyOf(system.data),
      forcedBy: [...mentions.map(({ ref }) => ref), system.ref, ...(choice ? [choice.ref] : [])],
      lifecycle: existing ? "existing" : "new",
    },
    carried(system.ref),
  );
  return { id: draft.id, draft, purpose };
}

/** The product that was chosen, also for systems of the text that name its kind alone. */
function fromChoice(choice: Choice, key: string, asked: readonly System[]): External {
  const purpose = externalPurposes.find(({ topic }) => topic === key);
  const draft = component(
    choice.data.technology,
    {
      name: choice.data.name,
      kind: "external-system",
      choice: choice.ref,
      responsibilities: purpose ? [purpose.does] : [choice.data.purpose],
      forcedBy: [choice.ref, ...asked.map(({ ref }) => ref)],
      lifecycle: choice.data.lifecycle,
    },
    carried(choice.ref),
  );
  return { id: draft.id, draft, purpose };
}

/** What a system is to us, in the words of its kind or else of the text. */
function dutyOf({ purpose, category, existing }: System["data"]): readonly string[] {
  const known = category === undefined ? undefined : categoryDuties[category];
  if (known) return [known];
  if (existing && purpose) return [`looks after ${inSentence(purpose)}`];
  const said = purpose ?? category;
  return said ? [said] : [];
}

function purposeOf({ purpose, category }: System["data"]): ExternalPurpose | undefined {
  // What is known of its kind goes before words of the sentence, such as "real-time rates" of a carrier.
  if (category !== undefined && Object.hasOwn(categoryDuties, category)) return undefined;
  const text = ` ${category ?? ""} ${purpose ?? ""} `.toLowerCase();
  const words = new Set(wordsOf(text));
  return externalPurposes.find((each) =>
    each.words.some((word) => wordsOf(word).every((part) => words.has(part))),
  );
}

/** Names of products that stand for a component of their own, such as a store or the monitoring. */
function builtFrom(facts: Facts): ReadonlySet<string> {
  const keys = [...topicComponents.map(({ topic }) => topic), ...monitoringTopics, "load-balancer"];
  return new Set(
    keys.flatMap((key) =>
      (facts.topics.get(key)?.choices ?? []).map(({ data }) => data.name.toLowerCase()),
    ),
  );
}

/** The external system that an actor is: itself, or the one that is for the same purpose. */
export function systemOf(
  actor: Actor,
  known: readonly External[],
  facts: Facts,
): External | undefined {
  const same = known.find(({ id }) => id === actor.id);
  if (same === undefined && bringsWork(actor, facts)) return undefined;
  const purpose = purposeOf({ name: actor.data.name, purpose: actor.data.name });
  return same ?? (purpose && known.find((each) => each.purpose === purpose));
}

/** What a worker is to pass on to another system does not come from there. */
function bringsWork({ ref }: Actor, { actions, actionsOn }: Facts): boolean {
  return actions.some(
    ({ data }) =>
      data.effect === "create" &&
      data.actors.includes(ref) &&
      actionsOn.get(data.concept)?.some((each) => each.data.background === true) === true,
  );
}

/** Systems that push to this one, and actors that are systems, act, and are neither part of it nor named otherwise. */
export function callingSystems(
  facts: Facts,
  known: readonly External[],
): readonly ComponentDraft[] {
  const named = facts.systems
    .filter(({ data }) => data.inbound === true && facts.place === "server")
    .map(({ id, ref, data }) =>
      component(
        id,
        {
          name: data.name,
          kind: "external-system",
          responsibilities: ["calls the system with what changes in it"],
          forcedBy: [ref],
          lifecycle: data.existing ? "existing" : "new",
        },
        carried(ref),
      ),
    );
  const acting = facts.actors
    .filter(
      (actor) => callsFromOutside(actor, facts) && systemOf(actor, known, facts) === undefined,
    )
    .map((actor) => {
      const actions = facts.actions.filter(({ data }) => data.actors.includes(actor.ref));
      return component(
        actor.id,
        {
          name: actor.data.name,
          kind: "external-system",
          responsibilities: [`calls the system: ${doings(actions, facts, 4).join("; ")}`],
          forcedBy: cited(actions),
        },
        carried(actor.ref),
      );
    });
  return [...named, ...acting];
}

/** Whether a system that acts does so by calling, not by being a part of what is built. */
export function callsFromOutside({ ref, data }: Actor, facts: Facts): boolean {
  if (data.kind !== "system" || facts.place !== "server") return false;
  const words = wordsOf(data.name).filter((word) => word !== "the");
  if (words.join(" ") === "system" || words.some((word) => ownActorWords.has(word))) return false;
  return facts.actions.some((action) => action.data.actors.includes(ref));
}

/** People, as those who use the system from outside. */
export function people(facts: Facts): readonly ComponentDraft[] {
  return actingPeople(facts).map((actor) =>
    component(
      actor.id,
      { name: actor.data.name, kind: "person", forcedBy: [actor.ref], stateless: true },
      carried(actor.ref),
    ),
  );
}
