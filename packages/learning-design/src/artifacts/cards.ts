import { idOf, jsonFile, optional } from "@planc/core";
import { data, learning } from "@planc/core/ir";
import * as z from "zod";
import { cardOf, cardSchema } from "../cards/card.ts";
import { takenIn } from "../catalog/assumptions.ts";
import { artifact } from "../kit.ts";
import { toMark } from "../steps/evaluation-cases.ts";

/** The data contract of each model, where the run that trains it can read it, and the schema of such a card. */
export const cards = artifact("cards", {
  reads: {
    models: learning.model,
    sources: optional(learning.source),
    features: optional(learning.feature),
    tables: optional(data.table),
    columns: optional(data.column),
  },
  emit: ({ models, sources, features, tables, columns }) => {
    if (models.length === 0) return [];
    const names = new Map<string, string>([
      ...tables.map(({ ref, data: each }) => [ref, each.name] as const),
      ...columns.map(({ ref, data: each }) => [ref, each.name] as const),
    ]);
    return [
      ...models.map((model) =>
        jsonFile(
          `learning/${model.id}.json`,
          cardOf({
            model,
            sources: sources.filter(({ data: each }) => each.model === model.ref),
            features: features.filter(({ data: each }) => each.model === model.ref),
            nameOf: (ref) => names.get(ref) ?? idOf(ref),
          }),
        ),
      ),
      jsonFile("learning/card.schema.json", z.toJSONSchema(cardSchema)),
    ];
  },
});

/** The cases that a use is accepted by; real questions that people marked are added to them. */
export const evaluationSets = artifact("evaluation-sets", {
  reads: { evaluations: learning.evaluation },
  emit: ({ evaluations }) =>
    evaluations.map(({ id, data: each }) =>
      jsonFile(`learning/${id}.cases.json`, {
        version: 1,
        of: idOf(each.of),
        accepted: each.metrics.map(({ metric, comparator, threshold, stated }) => ({
          metric,
          comparator,
          value: threshold.value,
          unit: threshold.unit,
          stated: stated !== undefined,
        })),
        size: each.size.value,
        toMark: toMark(each),
        marked: each.of.startsWith("learning/retrieval")
          ? {
              given: "question",
              expected: "id of the piece that answers",
              near: "id of one that does not",
            }
          : { given: "as it came in", expected: "what two people call right" },
        cases: each.cases.map(({ key, kind, given, expected }) => ({ key, kind, given, expected })),
      }),
    ),
});

/** Numbers that nothing states, which figures of this plan rest on, with the reason of each. */
export const assumptionsFile = artifact("assumptions", {
  reads: {
    models: optional(learning.model),
    uses: optional(learning.use),
    retrievals: optional(learning.retrieval),
    evaluations: optional(learning.evaluation),
  },
  emit: ({ models, uses, retrievals, evaluations }) => {
    const taken = takenIn([
      ...models.flatMap(({ data: each }) => [
        ...each.acceptance.map(({ threshold }) => threshold),
        ...each.rollout.map(({ lasts }) => lasts),
        ...each.monitors.map(({ threshold }) => threshold),
        each.split?.train,
        each.split?.window,
        each.drawn,
        each.erasure?.within,
      ]),
      ...uses.flatMap(({ data: each }) => [
        each.tokens?.in,
        each.tokens?.out,
        each.time.budget,
        each.calls.perPerson,
      ]),
      ...retrievals.flatMap(({ data: each }) => [
        each.chunk.tokens,
        each.chunk.overlap,
        each.top,
        each.index.rows,
      ]),
      ...evaluations.flatMap(({ data: each }) => [
        each.size,
        ...each.metrics.map(({ threshold }) => threshold),
      ]),
    ]);
    return taken.length === 0 ? [] : [jsonFile("learning/assumptions.json", { version: 1, taken })];
  },
});
