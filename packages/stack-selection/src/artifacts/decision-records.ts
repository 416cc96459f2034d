import { optional } from "@planc/core";
import { brief, decision, host } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { drawnReads } from "../records/drawn.ts";
import { choiceRecord } from "../records/madr.ts";
import {
  answersOf,
  ownershipRecord,
  recordIds,
  recordNumbers,
  recordPath,
  styleRecord,
} from "../records/numbers.ts";
import { ownershipRecordOf } from "../records/ownership-record.ts";
import { decisionRecords } from "../records/record.ts";
import { runningOf } from "../records/running.ts";
import { styleRecordOf } from "../records/style-record.ts";
import { markdownWriter } from "../records/to-markdown.ts";

/** One file per decision, numbered once: see `recordNumbers`. */
export const decisionRecordFiles = artifact("decision-records", {
  reads: {
    style: optional(decision.style),
    ownership: optional(decision.dataOwnership),
    topics: decision.topic,
    candidates: decision.candidate,
    scored: decision.option,
    criteria: decision.criterion,
    choices: decision.choice,
    hostings: optional(decision.hosting),
    preferences: optional(decision.preference),
    premises: optional(decision.premise),
    demands: optional(decision.demand),
    answers: optional(decision.answer),
    kept: optional(host.name),
    questions: optional(brief.question),
    ...drawnReads,
  },
  emit: async (plan) => {
    const records = decisionRecords(plan, catalogueOf(plan.options));
    const ids = recordIds(plan, records);
    if (ids.length === 0) return [];
    const numbers = recordNumbers(ids, plan.kept, answersOf(plan));
    const catalogue = catalogueOf(plan.options);
    const write = await markdownWriter();
    const file = (id: string, text: string) => ({
      path: recordPath(id, numbers.get(id) ?? 0),
      mediaType: "text/markdown",
      text,
    });
    return [
      ...(plan.style
        ? [
            file(
              styleRecord,
              write(
                styleRecordOf(plan.style, {
                  number: numbers.get(styleRecord) ?? 0,
                  topics: plan.topics,
                  premises: plan.premises,
                  drawn: plan,
                  running: runningOf(plan),
                  questions: plan.questions,
                }),
              ),
            ),
          ]
        : []),
      ...(plan.ownership
        ? [
            file(
              ownershipRecord,
              write(
                ownershipRecordOf(plan.ownership, {
                  number: numbers.get(ownershipRecord) ?? 0,
                  premises: plan.premises,
                  drawn: plan,
                }),
              ),
            ),
          ]
        : []),
      ...records.map((record) =>
        file(
          record.id,
          write(
            choiceRecord(record, {
              number: numbers.get(record.id) ?? 0,
              weights: plan.criteria,
              premises: plan.premises,
              questions: plan.questions,
              requirements: plan.requirements,
              drawn: plan,
              hostings: plan.hostings,
              choices: plan.choices,
              asked: plan,
              catalogue,
            }),
          ),
        ),
      ),
    ];
  },
});
