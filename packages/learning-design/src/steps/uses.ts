import {
  type DataOf,
  figureOf,
  givenFigure,
  idOf,
  listed,
  node,
  optional,
  type Ref,
  slug,
} from "@planc/core";
import {
  api,
  architecture,
  brief,
  data,
  decision,
  integration,
  learning,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import { meant, modelNames, oneself, streamed } from "../catalog/language-words.ts";
import { derived, step } from "../kit.ts";
import { costOf, tokensOf } from "../language/cost.ts";
import { givenTo, outputOf } from "../language/given.ts";
import { boundIn, modelOf } from "../language/model-of.ts";
import { retrievalOf, retrievalTables } from "../language/retrieval.ts";
import { safetyOf } from "../language/safety.ts";
import { isSame } from "../language/same-time.ts";
import { PlanView, refsOf } from "../models/plan-view.ts";
import { clausesOf, isBuilt } from "../reading/purposes.ts";
import { titles } from "../reading/use-titles.ts";
import { type UsePurpose, usesIn } from "../reading/uses.ts";
import { outcomeOf, someOf, withId } from "../text.ts";

/** What language and embedding models do here, with what they are given and what has to hold of what they give back. */
export const uses = step("uses", {
  reads: {
    product: brief.product,
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    mentions: optional(brief.mention),
    quantities: optional(brief.quantity),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    entities: optional(data.entity),
    embeddings: optional(data.embedding),
    operations: optional(api.operation),
    providers: optional(integration.provider),
    calls: optional(integration.call),
    targets: optional(performance.target),
    marks: optional(security.classification),
    policies: optional(security.policy),
    loads: optional(workload.load),
    volumes: optional(workload.volume),
  },
  writes: { uses: learning.use, retrievals: learning.retrieval },
  run: (plan) => {
    const clauses = clausesOf(plan.requirements, plan.unread);
    const purposes = usesIn(clauses);
    if (purposes.length === 0) return { uses: [], retrievals: [] };
    const view = new PlanView(plan);
    const requirements = clauses.filter(isBuilt);
    const premises = plan.requirements.filter(({ data: { kind } }) => kind === "premise");
    const embedded = plan.embeddings[0]?.data.entity;
    const pieces =
      retrievalTables(view).pieces ??
      view.tables.find(({ data: each }) => embedded !== undefined && each.entity === embedded);
    const entityConcept = new Map<string, Ref | undefined>(
      plan.entities.map(({ ref, data: each }) => [ref, each.concept]),
    );
    const embeds = purposes.find(({ kind }) => kind === "embed");
    const found = purposes.map((purpose) => useOf(purpose));
    const retrievals = embeds
      ? retrievalOf({
          by: found.find((each) => each.data.kind === "embed")?.data.model,
          view,
          own: requirements.filter(
            ({ data: { text } }) => meant.test(text) || /\btop[- ]\d+\b/i.test(text),
          ),
          requirements,
          premises,
          quantities: plan.quantities,
          embeddings: plan.embeddings,
          policies: plan.policies,
          targets: plan.targets,
          kinds: plan.product.data.kinds,
          conceptOf: (table) => table.data.entity && entityConcept.get(table.data.entity),
        })
      : [];
    return { uses: found, retrievals };

    function useOf(purpose: UsePurpose) {
      const { kind, requirements: own } = purpose;
      const text = own.map(({ data: each }) => each.text).join(" ");
      const model = modelOf(purpose, { ...plan, requirements: [...requirements, ...premises] });
      const call = plan.calls.find(({ data: each }) => each.provider === model.provider);
      const told = { purpose, view, concepts: plan.concepts, requirements };
      const quotes =
        kind === "answer" ||
        kind === "embed" ||
        kind === "offer-tools" ||
        (embeds !== undefined && (kind === "converse" || meant.test(text)));
      const passed = givenTo(told, quotes ? pieces : undefined);
      const keys = new Set<string>(own.map(({ data: each }) => each.key));
      const timed = plan.quantities.filter(
        ({ data: each }) =>
          each.measure === "response-time" && each.key !== undefined && keys.has(each.key),
      );
      const targets = timed
        .flatMap(
          (quantity) =>
            plan.targets.find(
              ({ data: each }) =>
                each.measure === "response-time" && isSame(quantity.data, each.value),
            ) ?? [],
        )
        .toSorted((a, b) => b.data.value.value - a.data.value.value);
      const [target] = targets;
      const first = targets.length > 1 ? targets.at(-1) : undefined;
      const wait =
        call && kind !== "embed"
          ? givenFigure("deadline", call.data.deadline.value, call.data.deadline.unit, {
              ref: call.ref,
            })
          : undefined;
      const output = outputOf(told);
      const tokens = tokensOf(kind, output.form);
      const provider = plan.providers.find(({ ref }) => ref === model.provider);
      const peak =
        call?.data.peak &&
        figureOf("peak", "req/s", {
          peak: { value: call.data.peak.value, unit: "req/s", ref: call.ref },
        });
      const bound = boundIn([...requirements, ...premises]);
      const failing = [...requirements, ...premises].find(
        ({ data: each }) =>
          (modelNames.test(each.text) || meant.test(each.text)) &&
          /\b(?:down|unreachable|unavailable|fails?)\b/i.test(each.text),
      );
      const sent = passed.filter((each) => each.categories.length > 0);
      const readable = plan.actions.filter(
        ({ data: each }) =>
          each.actors.length > 0 || plan.product.data.kinds[0] === "command-line-tool",
      );
      const leaves = model.where === "provider";
      return node(
        learning.use,
        slug(titles[kind]),
        {
          name: titles[kind],
          kind,
          requirements: own.map(({ ref }) => ref),
          ...byOf(),
          model,
          given: passed,
          tools: kind === "offer-tools" ? readable.map(toolOf) : [],
          output,
          time: {
            ...(target
              ? {
                  target: target.ref,
                  budget: figureOf("target * modelShare", target.data.value.unit, {
                    target: {
                      value: target.data.value.value,
                      unit: target.data.value.unit,
                      ref: target.ref,
                    },
                    modelShare: assumption("modelShare"),
                  }),
                }
              : {}),
            ...(first
              ? {
                  first: givenFigure("first", first.data.value.value, first.data.value.unit, {
                    ref: first.ref,
                  }),
                }
              : {}),
            ...(wait ? { wait } : {}),
            streamed: kind === "converse" && streamed.test(text),
          },
          ...(tokens ? { tokens } : {}),
          calls: {
            ...(peak ? { peak } : {}),
            ...(leaves
              ? {
                  perPerson: figureOf("perPersonDay", "count", {
                    perPersonDay: assumption("perPersonDay"),
                  }),
                }
              : {}),
          },
          cost: costOf({ model, provider, tokens, kind }),
          fallback:
            kind === "offer-tools"
              ? {
                  text: `${someOf(readable.map(({ ref }) => idOf(ref).replaceAll("-", " "))) || "the same"}: as ${plan.product.data.kinds[0] === "command-line-tool" ? "commands" : "before"}, by people`,
                }
              : failing
                ? {
                    text: outcomeOf(failing.data),
                    from: failing.ref,
                  }
                : call
                  ? { text: call.data.fallback.text, from: call.ref }
                  : { text: "whoever asked is told, and nothing is written" },
          safety: safetyOf(purpose, passed, plan.actions.length > 0),
          privacy: {
            leaves,
            text: leaves
              ? sent.length > 0
                ? `${listed(sent.map(({ what }) => what))} to ${model.name}`
                : `what is asked, to ${model.name}`
              : model.where === "caller"
                ? "what a tool returns goes to the agent, and to whoever runs its model"
                : bound
                  ? withId("nothing leaves", bound.data.key)
                  : model.where === "open"
                    ? "open, as who runs the model is"
                    : "nothing leaves",
            from: refsOf([provider?.ref, bound?.ref]),
            open: leaves
              ? [
                  ...(provider?.data.agreement === undefined ? ["agreement on processing"] : []),
                  `how long ${model.name} keeps what it gets`,
                  `that ${model.name} trains nothing on it`,
                  ...(provider?.data.region?.basis.kind === "unknown" || !provider?.data.region
                    ? ["country"]
                    : []),
                ]
              : [],
          },
          cache:
            kind === "embed"
              ? "by hash of the piece and the model: the same text is not made again"
              : kind === "offer-tools"
                ? "none"
                : kind === "converse"
                  ? "none: the same words mean another thing in another conversation"
                  : "by hash of instructions, version and input",
          review:
            kind === "offer-tools"
              ? "what changes or deletes is confirmed by the person whose agent it is"
              : kind === "embed"
                ? "none"
                : "whoever asked reads it; a sample of each week is judged by hand",
        },
        derived("use-of-purpose", [
          ...own.slice(0, 6).map(({ ref }) => ref),
          ...refsOf([model.provider, model.choice]),
        ]),
      );

      function byOf() {
        const by =
          call?.data.caller ??
          plan.components.find(
            ({ data: each }) => each.kind === "service" || each.kind === "command-line",
          )?.ref;
        return by ? { by } : {};
      }
    }

    function toolOf(
      action: (typeof plan.actions)[number],
    ): DataOf<typeof learning.use>["tools"][number] {
      const operation = plan.operations.find(({ data: each }) =>
        each.realises.includes(action.ref),
      );
      const alone = [...requirements, ...premises].some(({ data: each }) =>
        oneself.test(each.text),
      );
      const reads =
        action.data.effect === "read" ||
        action.data.effect === "list" ||
        action.data.effect === "search";
      return {
        action: action.ref,
        ...(operation ? { operation: operation.ref } : {}),
        as: alone ? "the one person" : "the person whose agent it is, with their rights",
        confirmed: !reads,
      };
    }
  },
});
