import { carried, type Ref } from "@planc/core";
import { isStore } from "../catalog/component-kinds.ts";
import { movingVerbs, type Stage, stages } from "../catalog/stages.ts";
import { topicComponents } from "../catalog/topic-components.ts";
import { clausesOf, saysFrom } from "../model/clauses.ts";
import { hasPhrase, listed, several } from "../model/language.ts";
import { storedConcepts } from "./clients.ts";
import { type ComponentDraft, component } from "./draft.ts";
import { type Action, type Choice, type Facts, textsOf } from "./facts.ts";

/** The kind of work of an action; `load` takes in where the text says from where. */
export function stageOf(action: Action, facts: Facts): Stage | undefined {
  const verb = action.data.verb.toLowerCase().split(" ")[0] ?? "";
  if (movingVerbs.includes(verb) && takesIn(verb, action, facts)) return stages[0];
  return stages.find(({ verbs }) => verbs.includes(verb));
}

function takesIn(verb: string, { data }: Action, facts: Facts): boolean {
  const byPerson = data.actors.some((ref) => facts.actor.get(ref)?.data.kind === "person");
  if (byPerson) return false;
  const said = textsOf(facts)
    .flatMap(({ text }) => clausesOf(text))
    .filter((clause) => clause.verb === verb);
  const concept = facts.concept.get(data.concept)?.data;
  const about = concept
    ? said.filter(({ rest }) =>
        hasPhrase(rest, [concept.name.toLowerCase(), several(concept).toLowerCase()]),
      )
    : [];
  return (about.length > 0 ? about : said).some(({ rest }) => saysFrom(rest));
}

/** What the work of a stage is on. */
export function conceptsOfStage(key: Stage["key"], facts: Facts): readonly Ref<"brief/concept">[] {
  const actions = facts.actions.filter((action) => stageOf(action, facts)?.key === key);
  return [...new Set(actions.map(({ data }) => data.concept))];
}

export function namesOf(concepts: readonly string[], facts: Facts, most = 8): string {
  const known = concepts.flatMap((ref) => facts.concept.get(ref) ?? []);
  return listed(
    known.map(({ data }) => several(data)),
    most,
  );
}

/** What is kept about the work itself, beside what comes in and goes out elsewhere. */
export function keptBeside(facts: Facts): readonly Ref<"brief/concept">[] {
  const elsewhere = new Set<string>([
    ...conceptsOfStage("ingest", facts),
    ...conceptsOfStage("publish", facts),
  ]);
  return storedConcepts(facts).flatMap(({ ref }) => (elsewhere.has(ref) ? [] : ref));
}

/** Stores that records come from are there already; those that they go to hold what is published. */
export function withEnds(
  parts: readonly ComponentDraft[],
  facts: Facts,
): readonly ComponentDraft[] {
  const choiceOf = new Map<string, Choice>(facts.choices.map((each) => [each.ref, each]));
  const known = parts.map((part): ComponentDraft => {
    const name = choiceOf.get(part.data.choice ?? "")?.data.name;
    const direction = name === undefined ? undefined : facts.direction(name);
    if (!direction || !isStore(part.data.kind)) return part;
    const beside = part.data.kind === "relational-store" ? namesOf(keptBeside(facts), facts) : "";
    return {
      ...part,
      data: {
        ...part.data,
        responsibilities: [held(direction, facts), ...(beside ? [`keeps ${beside}`] : [])],
        ...(direction === "from" ? { lifecycle: "existing" as const } : {}),
      },
    };
  });
  const shown = new Set<string>(parts.flatMap(({ data }) => data.choice ?? []));
  return [...known, ...otherEnds(shown, facts)];
}

const endTopics = new Set(["data-processing", ...topicComponents.map(({ topic }) => topic)]);

/** Where records come from or go to, beside the stores that the plan has. */
function otherEnds(shown: ReadonlySet<string>, facts: Facts): readonly ComponentDraft[] {
  return facts.choices.flatMap((choice) => {
    const { data, ref } = choice;
    const topic = facts.topics.get(data.topic.slice("decision/topic#".length));
    const direction = facts.direction(data.name);
    const system = facts.systems.some(({ data: { name } }) => name === data.name);
    if (!topic || !endTopics.has(topic.key) || !direction || shown.has(ref) || system) return [];
    const said = topic.mentions.filter((each) => each.data.technology === data.name);
    const forcedBy: readonly Ref[] = [...said.map((each) => each.ref), ref];
    return component(
      data.technology,
      {
        name: data.name,
        kind: "external-system",
        choice: ref,
        responsibilities: [held(direction, facts)],
        forcedBy,
        lifecycle: direction === "from" ? "existing" : data.lifecycle,
      },
      carried(forcedBy[0] ?? ref, ...forcedBy.slice(1)),
    );
  });
}

function held(direction: "from" | "to", facts: Facts): string {
  const names = namesOf(conceptsOfStage(direction === "from" ? "ingest" : "publish", facts), facts);
  return direction === "from"
    ? `holds ${names || "what the runs read"}`
    : `receives ${names || "what the runs make"}`;
}
