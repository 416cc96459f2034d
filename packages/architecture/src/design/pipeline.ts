import type { Ref } from "@planc/core";
import { type Stage, stages } from "../catalog/stages.ts";
import { schedulePhrases } from "../catalog/words.ts";
import { derived } from "../kit.ts";
import { type Clause, clausesOf } from "../model/clauses.ts";
import { storedConcepts } from "./clients.ts";
import {
  backendTechnology,
  type ComponentDraft,
  chosen,
  cited,
  component,
  doings,
  workInText,
} from "./draft.ts";
import { type Action, type Facts, phrased, textsOf } from "./facts.ts";
import { conceptsOfStage, namesOf, stageOf } from "./pipeline-ends.ts";

interface Work {
  readonly stage: Stage;
  readonly actions: readonly Action[];
  /** Texts that name the work, where no action does. */
  readonly texts: readonly Ref[];
  /** The work in their words. */
  readonly words: readonly string[];
}

/** A stage for each kind of work that actions or the text name, and what starts a run. */
export function pipelineComponents(
  facts: Facts,
  outside: readonly ComponentDraft[],
): readonly ComponentDraft[] {
  const technology = stageTechnology(facts, outside);
  const work = workOf(facts);
  const owned = storedConcepts(facts).map(({ ref }) => ref);
  const last = work.at(-1)?.stage.key;
  const parts = work.map(({ stage: { key, name }, actions, texts, words }) =>
    component(
      key,
      {
        name,
        kind: "pipeline-stage",
        ...technology,
        responsibilities: [...doings(actions, facts), ...words],
        owns: key === last ? owned : [],
        forcedBy: [...cited(actions), ...texts],
        stateless: true,
      },
      derived("stage-per-kind-of-work", [...actions.map(({ ref }) => ref), ...texts]),
    ),
  );
  if (parts.length > 0) return [...parts, ...scheduler(facts)];
  const run = component(
    "run",
    {
      name: "Run",
      kind: "pipeline-stage",
      ...technology,
      responsibilities: workInText(facts),
      owns: owned,
      forcedBy: [...backendTechnology(facts).forcedBy, facts.product.ref],
      stateless: true,
    },
    derived("deployable-of-style", [facts.style.ref]),
  );
  return [run, ...scheduler(facts)];
}

/** The engine that works on data, unless that is where data comes from or goes; else the language. */
function stageTechnology(facts: Facts, outside: readonly ComponentDraft[]) {
  const engine = facts.topics.get("data-processing");
  const name = engine?.choices[0]?.data.name;
  const isEnd = name !== undefined && facts.direction(name) !== undefined;
  if (name && !isEnd && !outside.some(({ data }) => data.name === name)) return chosen(engine);
  const { forcedBy: _, ...technology } = backendTechnology(facts);
  return technology;
}

function workOf(facts: Facts): readonly Work[] {
  const texts = textsOf(facts).map(({ ref, text }) => ({ ref, clauses: clausesOf(text) }));
  const objects = namesOf(conceptsOfStage("ingest", facts), facts) || "records";
  return stages.flatMap((stage) => {
    const actions = facts.actions.filter((action) => stageOf(action, facts)?.key === stage.key);
    const said = texts.flatMap(({ ref, clauses }) => {
      const clause = clauses.find((each) => each.stage.key === stage.key);
      return clause ? { ref, words: `${clause.verb} ${objectOf(clause, objects)}` } : [];
    });
    if (actions.length === 0 && said.length === 0) return [];
    const used = actions.length > 0 ? [] : said.slice(0, 2);
    return {
      stage,
      actions,
      texts: used.map(({ ref }) => ref),
      words: [...new Set(used.map(({ words }) => words))],
    };
  });
}

const pronouns = new Set(["", "it", "them", "these", "those", "this"]);

/** What the work is on: the records that came in, where the text has a pronoun or nothing. */
const objectOf = ({ rest }: Clause, objects: string): string =>
  pronouns.has(rest.toLowerCase()) ? objects : rest;

/** What people do with a pipeline that is no work on its data: start a run, look at runs. */
export function operating(facts: Facts): readonly Action[] {
  return facts.actions.filter((action) => stageOf(action, facts) === undefined);
}

function scheduler(facts: Facts): readonly ComponentDraft[] {
  const engine = facts.topics.get("workflow-engine");
  const said = phrased(facts, schedulePhrases);
  const runs = facts.loads.filter(({ id }) => id === "runs-per-day").map(({ ref }): Ref => ref);
  const forcedBy = [...(engine?.forcedBy ?? []), ...(said.length > 0 ? said : runs)];
  if (forcedBy.length === 0) return [];
  return [
    component(
      "scheduler",
      {
        name: "Scheduler",
        kind: "scheduler",
        ...chosen(engine),
        responsibilities: [
          "starts each run, one at a time, and repeats a failed one",
          ...doings(operating(facts), facts, 3),
        ],
        forcedBy,
        stateless: false,
      },
      derived("runs-by-schedule", [...new Set(forcedBy)]),
    ),
  ];
}
