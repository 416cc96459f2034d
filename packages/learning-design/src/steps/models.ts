import { node, optional, type Ref, slug } from "@planc/core";
import {
  api,
  architecture,
  brief,
  data,
  decision,
  deployment,
  learning,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { assumedFigure } from "../catalog/assumptions.ts";
import { derived, step } from "../kit.ts";
import { acceptanceOf } from "../models/acceptance.ts";
import { featuresOf, widthOf } from "../models/features.ts";
import { labelOf } from "../models/label.ts";
import { monitorsOf } from "../models/monitors.ts";
import { basisOf, consentIn, erasureOf, isOff, reviewOf } from "../models/people.ts";
import { PlanView, refsOf, type Table } from "../models/plan-view.ts";
import { resultsData } from "../models/results.ts";
import {
  availableOf,
  everyOf,
  historyOf,
  memoryOf,
  perDayOf,
  rolloutOf,
  rowsOf,
  splitOf,
  windowOf,
} from "../models/running.ts";
import { isAwaited, servingOf, targetOf } from "../models/serving.ts";
import { sourceNode } from "../models/source-node.ts";
import { offeredOf, ofSubjects, type Source, sourceOf } from "../models/sources.ts";
import { learntFrom, peopleTables, resultsOf } from "../models/tables-of.ts";
import { baselineOf, fallbackOf, nameOf } from "../models/wording.ts";
import { clausesOf, type Purpose, purposesIn } from "../reading/purposes.ts";
import { bare } from "../text.ts";

/** What is foretold, from which rows, judged by what, and what stands in its place. */
export const models = step("models", {
  reads: {
    product: brief.product,
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
    actions: optional(brief.action),
    actors: optional(brief.actor),
    concepts: optional(brief.concept),
    quantities: optional(brief.quantity),
    regimes: optional(brief.regime),
    choices: optional(decision.choice),
    practices: optional(decision.practice),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    flows: optional(architecture.flow),
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    entities: optional(data.entity),
    partitions: optional(data.partition),
    retentions: optional(data.retention),
    rollups: optional(data.rollup),
    operations: optional(api.operation),
    shapes: optional(deployment.shape),
    targets: optional(performance.target),
    marks: optional(security.classification),
    obligations: optional(security.obligation),
    loads: optional(workload.load),
    volumes: optional(workload.volume),
  },
  writes: { models: learning.model, sources: learning.source, features: learning.feature },
  run: (plan) => {
    const purposes = purposesIn(clausesOf(plan.requirements, plan.unread));
    if (purposes.length === 0) return { models: [], sources: [], features: [] };
    const view = new PlanView(plan);
    const people = peopleTables(view, plan.entities, plan.concepts, plan.actors);
    const worker = plan.components.find(
      ({ id, data }) =>
        id === "machine-learning" || data.choice === "decision/choice#machine-learning",
    );
    const choice = plan.choices.find(
      ({ data }) => data.topic === "decision/topic#machine-learning",
    );
    const flowOf = (id: string) =>
      plan.flows.find(
        (each) => each.id === id && each.data.steps.some(({ from }) => from === worker?.ref),
      );
    const training = flowOf("train-model");
    const predicting = flowOf("make-predictions");
    const active = plan.loads.find(({ data }) => data.measure === "daily-active-users");
    const window = windowOf(plan.flows.filter((each) => each === training || each === predicting));
    const entityConcept = new Map<string, Ref | undefined>(
      plan.entities.map(({ ref, data: each }) => [ref, each.concept]),
    );
    const conceptOf = (table: string): Ref | undefined => {
      const entity = view.byRef(table)?.data.entity;
      return entity === undefined ? undefined : entityConcept.get(entity);
    };
    const aboutOf = new Map<string, Ref>(plan.actions.map((each) => [each.ref, each.data.concept]));
    const made = purposes.map((purpose) => {
      const results = purpose.onDevice ? undefined : resultsOf(purpose, view, worker, plan);
      const found = purpose.onDevice
        ? { tables: [], missing: [] }
        : learntFrom(purpose, {
            view,
            worker,
            results,
            connections: plan.connections,
            rollups: plan.rollups,
          });
      const around = {
        view,
        among: found.tables,
        people,
        partitions: plan.partitions,
        rollups: plan.rollups,
        retentions: plan.retentions,
      };
      const sources = ofSubjects(
        found.tables.map((table) => sourceOf(table, around)),
        people,
      );
      return modelOf({ purpose, results, sources, missing: found.missing });
    });
    return {
      models: made.map(({ model }) => model),
      sources: made.flatMap(({ sources }) => sources),
      features: made.flatMap(({ features }) => features),
    };

    function modelOf({ purpose, results, sources, missing }: Found) {
      const { kind, onDevice } = purpose;
      const every = everyOf(purpose.requirements, training ?? predicting);
      const method = onDevice ? "counted-on-device" : kind === "insight" ? "computed" : "trained";
      const name = nameOf(purpose);
      const id = slug(name);
      const runsOn = onDevice
        ? plan.components.find(
            ({ data }) => data.kind === "mobile-client" || data.kind === "web-client",
          )
        : (worker ?? plan.components.find(({ ref: each }) => each === results?.data.owner));
      const registry = plan.connections.find(
        ({ data }) => data.from === worker?.ref && /\bmodels?\b/.test(data.purpose),
      )?.data.to;
      const subjectTable = [...people][0];
      const subject = onDevice
        ? "one device"
        : sources.some((each) => each.subject) && subjectTable
          ? `one ${bare(view.byRef(subjectTable)?.data.name ?? "subject").replace(/s$/, "")}`
          : "one row";
      const readBy = plan.operations.filter(
        ({ data: each }) =>
          results &&
          each.component === results.data.owner &&
          each.realises.some((action) => aboutOf.get(action) === conceptOf(results.ref)),
      );
      const answers = readBy.filter(
        ({ data: each }) => each.effect === "transition" || each.effect === "update",
      );
      const label = labelOf({
        kind,
        view,
        sources,
        results,
        people,
        text: purpose.requirements.map(({ data: each }) => each.text).join(" "),
      });
      const rows =
        method === "trained" ? rowsOf({ view, sources, window, every, active }) : undefined;
      const features = featuresOf(id, sources, consentIn(view, purpose)?.condition);
      const memory = memoryOf(rows, widthOf(features, sources));
      const available = availableOf(worker?.ref, plan.shapes);
      const baseline = baselineOf(purpose, sources, offeredOf(results, sources, view));
      const fallback = fallbackOf(purpose, predicting, baseline.text);
      const lookups = readBy.filter(
        ({ data: each }) => each.effect === "list" || each.effect === "read",
      );
      const target = targetOf(plan.targets);
      const basis = onDevice
        ? undefined
        : basisOf({
            view,
            sources,
            purpose,
            people,
            requirements: plan.requirements,
            regimes: plan.regimes,
          });
      const erasure = onDevice
        ? undefined
        : erasureOf({
            sources,
            events: plan.events,
            obligations: plan.obligations,
            people,
            conceptOf,
            every,
            consent: basis?.kind === "consent-kept",
          });
      const practice = plan.practices.find(
        ({ data: { key } }) => onDevice && key === "prefetching",
      );
      const model = node(
        learning.model,
        id,
        {
          name,
          kind,
          method,
          requirements: purpose.requirements.map((each) => each.ref),
          ...(runsOn ? { runsOn: runsOn.ref } : {}),
          ...(choice && method === "trained" ? { choice: choice.ref } : {}),
          subject,
          ...(label ? { label } : {}),
          missing: missing,
          ...(method === "trained" ? { split: splitOf(window) } : {}),
          ...(method === "trained" ? { history: historyOf(window, results, sources) } : {}),
          changing:
            method === "trained"
              ? sources.flatMap(({ changes, table }) => (changes ? [table.ref] : []))
              : [],
          ...(kind === "recommend" && method === "trained"
            ? { drawn: assumedFigure("drawnShare") }
            : {}),
          baseline,
          acceptance: acceptanceOf(purpose, plan.quantities),
          ...(method === "trained"
            ? {
                training: {
                  every: { value: every.value, unit: every.unit },
                  also: "upon an alert on drift, and when a column of a source changes its meaning",
                  ...(training ? { flow: training.ref } : {}),
                  ...(rows ? { rows } : {}),
                  ...(memory ? { memory } : {}),
                  ...(available ? { available } : {}),
                },
              }
            : {}),
          serving: servingOf({
            onDevice,
            practice,
            sources,
            results,
            lookups,
            target,
            predicting,
            awaited: predicting ? undefined : purpose.requirements.find(isAwaited),
            call: plan.connections.find(
              ({ data }) => data.to === worker?.ref && data.mode === "sync",
            ),
          }),
          ...(results ? { results: resultsData(results, view, readBy) } : {}),
          ...(registry && method === "trained" ? { registry } : {}),
          ...(basis ? { basis } : {}),
          fallback,
          review: reviewOf(
            purpose,
            answers.map(({ data: each }) => each.operationId),
          ),
          rollout: rolloutOf({
            isOff: isOff(basis),
            kind,
            method,
            subject: subject.replace(/^one /, ""),
            perDay: active,
            registry: view.nameOf(registry),
          }),
          ...(erasure ? { erasure } : {}),
          monitors: monitorsOf(kind, method, every, isOff(basis)),
          cost: {
            ...(active && kind === "recommend" ? { predictions: perDayOf(active, every) } : {}),
            open: onDevice ? [] : [`hours of a run${runsOn ? ` on ${runsOn.data.name}` : ""}`],
          },
        },
        derived("model-of-purpose", [
          ...purpose.requirements.slice(0, 6).map((each) => each.ref),
          ...refsOf([worker?.ref, choice?.ref]),
        ]),
      );
      return {
        model,
        sources: sources.map((source) => sourceNode(id, source, worker?.ref)),
        features,
      };
    }
  },
});

interface Found {
  readonly purpose: Purpose;
  readonly results: Table | undefined;
  readonly sources: readonly Source[];
  readonly missing: readonly string[];
}
