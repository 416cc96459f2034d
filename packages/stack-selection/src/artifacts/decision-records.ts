import { optional } from "@planc/core";
import { brief, decision, host } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { inForce } from "../policy/in-force.ts";
import { confirmationOf } from "../records/confirmation.ts";
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
import { ownershipFactsOf } from "../records/ownership-consequences.ts";
import { ownershipRecordOf } from "../records/ownership-record.ts";
import { decisionRecords } from "../records/record.ts";
import { type Registered, registerPath, registerText } from "../records/register.ts";
import { runningOf } from "../records/running.ts";
import { styleFactsOf } from "../records/style-consequences.ts";
import { styleRecordOf } from "../records/style-record.ts";
import { markdownWriter } from "../records/to-markdown.ts";
import { withDrawn } from "../records/with-drawn.ts";

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
    const records = decisionRecords(
      { ...plan, preferences: inForce(plan.preferences, plan.style?.data.style) },
      catalogueOf(plan.options),
    );
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
    const nameOf = (id: string) =>
      recordPath(id, numbers.get(id) ?? 0).replace(/^decisions\/|\.md$/g, "");
    const around = { drawn: plan, catalogue, hostings: plan.hostings, choices: plan.choices };
    const registered: readonly Registered[] = [
      ...(plan.style
        ? [{ record: nameOf(styleRecord), ...styleFactsOf(plan.style.data.style, plan) }]
        : []),
      ...(plan.ownership
        ? [
            {
              record: nameOf(ownershipRecord),
              ...ownershipFactsOf(plan.ownership.data.arrangement, plan),
            },
          ]
        : []),
      ...records.map((record) => ({
        record: nameOf(record.id),
        ...withDrawn(record, around),
        confirmation: confirmationOf(record.choice, around),
      })),
    ];
    return [
      { path: registerPath, mediaType: "application/json", text: registerText(registered) },
      ...(plan.style
        ? [
            file(
              styleRecord,
              write(
                styleRecordOf(plan.style, {
                  number: numbers.get(styleRecord) ?? 0,
                  topics: plan.topics,
                  premises: plan.premises,
                  preferences: plan.preferences,
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
