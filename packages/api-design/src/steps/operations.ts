import { carried, isPassing, isRepeatRefused, node, optional, sendsOnId, slug } from "@planc/core";
import { api, architecture, brief, data, decision, security, workload } from "@planc/core/ir";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { begunBefore, sendsClosed } from "../accounts/sending.ts";
import { styleOf } from "../house/style-of.ts";
import { derived, step } from "../kit.ts";
import { accessFor } from "../operation/access.ts";
import { addedTo } from "../operation/added-to.ts";
import { allParameters } from "../operation/all-parameters.ts";
import { aroundResource } from "../operation/around-resource.ts";
import { calledActions } from "../operation/called.ts";
import { answerIds } from "../operation/cards.ts";
import { ofWholeErrors } from "../operation/counted.ts";
import { errorsOf } from "../operation/errors.ts";
import { finished } from "../operation/finished.ts";
import { pathOf, successOf } from "../operation/form.ts";
import { withGiven } from "../operation/given-with-move.ts";
import { heldBy } from "../operation/gone.ts";
import { engineParameters } from "../operation/in-engine.ts";
import { asksForKeys, idempotencyOf, idTypesOf, isUnsafe, repeatKey } from "../operation/keys.ts";
import { isAnsweredAgain } from "../operation/known-repeats.ts";
import { laidOutOf } from "../operation/laid-out.ts";
import { ledByCode } from "../operation/lead-by-code.ts";
import { begunBehind } from "../operation/long-running.ts";
import { schemaBy } from "../operation/lookups.ts";
import { makingErrors, sourceOf, withFurther } from "../operation/made-from.ts";
import { mediaTypeOf } from "../operation/media-type.ts";
import { personReads } from "../operation/of-person.ts";
import { hostAsked, hostTold } from "../operation/own-host.ts";
import { arePicked } from "../operation/people-names.ts";
import { quotesIn } from "../operation/quote.ts";
import { quoteOperations } from "../operation/quote-operations.ts";
import { realisedBy } from "../operation/realised-by.ts";
import { refusedDays } from "../operation/refused-days.ts";
import { sentTogether } from "../operation/sent-together.ts";
import { describedBy } from "../operation/told.ts";
import { toldOf } from "../operation/told-of-operation.ts";
import { withWhole } from "../operation/whole-screen.ts";
import { breakable, writtenIn } from "../operation/written.ts";
import { asStated } from "../stated/at-paths.ts";
import { statedEndpoints } from "../stated/endpoints.ts";
import { isByMessage, statedMessages } from "../stated/messages.ts";

/** The operations that the actions ask for, and those without which what they write could not be read. */
export const operations = step("operations", {
  reads: {
    ...accountReads,
    ...personReads,
    convention: api.convention,
    resources: api.resource,
    schemas: api.schema,
    fields: optional(data.field),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    actions: brief.action,
    policies: optional(security.policy),
    groupRoles: optional(security.groupRole),
    denials: optional(security.denial),
    relations: optional(brief.relation),
    uniqueness: optional(brief.uniqueness),
    availability: optional(brief.availability),
    giving: optional(security.roleGiving),
    batches: optional(workload.batch),
    practices: optional(decision.practice),
    choices: optional(decision.choice),
    attributes: optional(brief.attribute),
    components: optional(architecture.component),
    flows: optional(architecture.flow),
    systems: optional(brief.system),
  },
  writes: { operations: api.operation },
  run: ({
    actors,
    convention,
    resources,
    schemas,
    fields,
    entities,
    concepts,
    actions,
    policies,
    identity,
    denials,
    requirements,
    accountRules,
    giving,
    practices,
    options,
    ...shared
  }) => {
    const sending = shared.components.find(({ id }) => id === sendsOnId)?.ref;
    const { taken, registering } = accountPlan({
      actions,
      actors,
      requirements,
      accountRules,
      identity,
      convention,
    });
    const roleHolder =
      (giving?.data.givers.length ?? 0) > 0
        ? fields.find(({ ref }) => ref === giving?.data.field)?.data.entity
        : undefined;
    const plain = { convention, resources, entities, fields, concepts, actions };
    const claimed = laidOutOf(plain);
    const apart = new Set<string>([
      ...taken,
      ...(giving?.data.actions ?? []),
      ...claimed.map(({ claim: { ref } }) => ref),
    ]);
    const called = calledActions({ actions, concepts, denials, policies, identity, apart });
    const schemaRef = (id: string) => schemaBy(schemas, id)?.ref;
    const style = styleOf(convention);
    const isRest = convention.data.style === "rest";
    const facts = { entities, fields, actions, resources, requirements };
    const refusesRepeats = requirements.some(({ data }) => isRepeatRefused(data.text));
    const idTypes = idTypesOf(resources, fields);
    const sends = identity?.data.owner === "system" && sendsClosed(shared.choices) !== undefined;
    const begun = begunBefore(shared.batches, entities, fields);
    const made = resources.flatMap((resource) => {
      const around = aroundResource(resource, {
        ...shared,
        ...facts,
        convention,
        concepts,
        identity,
        called,
        giving,
        roleHolder,
        isRest,
      });
      const { entity, concept, own, about, telling, order, screen, together, shown, givers } =
        around;
      return withWhole(around.needed, resource.data.name, screen).map(
        ({ form: first, actions: behind, by }) => {
          const once = sentTogether(ledByCode(first, own), resource.data.name, around.batch);
          const led = isRest ? begunBehind(once, behind, { ...shared, requirements }) : once;
          const form = withGiven(led, behind, own, about);
          const access = accessFor(form, givers, {
            concept,
            actions: behind,
            policies,
            identity,
            actors,
            implied: by === "read-what-is-kept",
          });
          const listed = allParameters(
            {
              form,
              resource,
              within: resources.find(({ ref }) => ref === resource.data.parent)?.data.entity,
              fields: own,
              convention,
              options,
              asked: around.asked,
              order: { ...order, ranges: [...order.ranges, ...around.times] },
              searched:
                behind.some(({ data }) => data.effect === "search") || arePicked(entity, facts),
              idTypes,
            },
            { choices: shared.choices, shown },
          );
          const isFound = form.answer === "page" && !form.whole;
          const parameters = isFound ? engineParameters(listed, around.engine) : listed;
          const filled = form.effect === "create" ? own : [];
          const refused = refusedDays(resource.data.name, filled, requirements);
          const host = hostAsked(form, requirements);
          const source =
            form.effect === "create" ? sourceOf(behind, entities, resources) : undefined;
          const making = makingErrors(form.effect, resource.data.name, source, fields, behind);
          const request = form.body && schemaRef(`${resource.id}.${form.body}`);
          const written = writtenIn(form, request, schemas);
          const added = addedTo(form, together, own);
          const kept = breakable(form, together, written).filter((each) => each !== added?.rule);
          const [response] = answerIds(form, resource.id, entity?.id).flatMap(
            (id) => schemaRef(id) ?? [],
          );
          const again = isUnsafe({
            form,
            fields: own,
            behind,
            isAlone: together.length > 0 && !added,
          });
          const hasId = around.onDevice && form.effect === "create" && request !== undefined;
          const isKnown = isAnsweredAgain(form, own);
          const idempotency =
            hasId || isKnown ? "natural" : idempotencyOf(form, again || asksForKeys(practices));
          // Who is sent on is answered by what does nothing else, where the plan has it.
          const component =
            (behind.some(({ data }) => isPassing(data)) ? sending : undefined) ??
            resource.data.component;
          return node(
            api.operation,
            slug(form.operationId),
            {
              operationId: form.operationId,
              method: form.method,
              path: pathOf(form, resource.data, style.action),
              resource: resource.ref,
              summary: form.summary,
              ...describedBy(
                toldOf(form, resource, around, {
                  convention,
                  facts: { ...shared, ...facts },
                  policies,
                  largestWhole: options.largestWhole,
                  hasId,
                  isSentTo:
                    sends && (form.body === "batch" || (hasId && begun.has(entity?.ref ?? ""))),
                  source,
                  added,
                  kept,
                  refused: refused.told,
                }),
              ),
              effect: form.effect,
              access,
              realises: realisedBy(form, behind, around, {
                givers,
                kept,
                added,
                further: [...refused.requirements, ...making.requirements],
                host: host.map(({ ref }) => ref),
              }),
              ...(component ? { component } : {}),
              ...(host.length > 0 ? { host: hostTold } : {}),
              parameters:
                idempotency === "key"
                  ? [...parameters, repeatKey(style, refusesRepeats, access.kind === "public")]
                  : parameters,
              ...(request ? { request } : {}),
              ...(response ? { response } : {}),
              ...(form.file
                ? { file: { in: form.file, mediaType: mediaTypeOf(behind, requirements) } }
                : {}),
              success: successOf(form, response !== undefined),
              ...((isKnown || added) && response !== undefined ? { again: 200 } : {}),
              errors: [
                ...withFurther(
                  errorsOf({
                    form,
                    access,
                    parameters,
                    request,
                    fields: own,
                    held: heldBy(form.effect, entity, { ...shared, fields, entities }),
                    together: kept,
                    written,
                    idempotency,
                    refusesRepeats,
                    identity,
                    telling,
                  }),
                  withFurther(making.errors, ofWholeErrors(form, entity, { entities, fields })),
                ),
              ],
              ...(form.whole ? { whole: options.largestWhole } : {}),
              paginated: form.answer === "page",
              idempotency,
              // That a thing exists says nothing of what may be done with it.
              lifecycle: "new",
            },
            givers && behind.length === 0
              ? carried(givers.ref)
              : derived(by, [resource.ref, ...behind.map((each) => each.ref)]),
          );
        },
      );
    });
    const rest = {
      ...shared,
      ...facts,
      convention,
      policies,
      schemas,
      registering,
      identity,
      accountRules,
      giving,
    };
    const quoted = quoteOperations(quotesIn({ actions, entities, fields, resources }), made, {
      ...rest,
      propertyCase: convention.data.propertyCase,
    });
    const stated = isRest ? statedEndpoints(requirements, shared.systems) : [];
    const known = { entities, relations: shared.relations, actions, concepts };
    const told = statedMessages(requirements);
    const overHttp = finished([...made, ...quoted], rest).filter(
      (each) => !isByMessage(each, told),
    );
    return { operations: [...asStated(overHttp, stated, resources, known)] };
  },
});
