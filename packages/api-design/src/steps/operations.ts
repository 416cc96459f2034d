// Over 300 lines: one step makes every operation of a resource from the same facts, each of which has its own file.
import {
  carried,
  isPassing,
  isRepeatRefused,
  node,
  optional,
  type Ref,
  sendsOnId,
  slug,
} from "@planc/core";
import { api, architecture, brief, data, decision, security, workload } from "@planc/core/ir";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { begunBefore, opensToSending, sendsClosed } from "../accounts/sending.ts";
import { styleOf } from "../house/style-of.ts";
import { derived, step } from "../kit.ts";
import { accessOf, openLink, withGivers } from "../operation/access.ts";
import { addedTo, addedTold } from "../operation/added-to.ts";
import { allParameters } from "../operation/all-parameters.ts";
import { askedFilters, requirementsAbout } from "../operation/asked-filters.ts";
import { askedOrder } from "../operation/asked-order.ts";
import { availabilityTold, claimOf, refusalTold, shownOf } from "../operation/availability.ts";
import { calledActions } from "../operation/called.ts";
import { answerIds, hiddenTold } from "../operation/cards.ts";
import { ofWholeErrors, ofWholeTold } from "../operation/counted.ts";
import { errorsOf } from "../operation/errors.ts";
import { finished } from "../operation/finished.ts";
import { pathOf, successOf } from "../operation/form.ts";
import { withGiven } from "../operation/given-with-move.ts";
import { heldBy } from "../operation/gone.ts";
import { engineParameters, inEngine } from "../operation/in-engine.ts";
import { asksForKeys, idempotencyOf, idTypesOf, isUnsafe, repeatKey } from "../operation/keys.ts";
import { isAnsweredAgain } from "../operation/known-repeats.ts";
import { laidOutOf } from "../operation/laid-out.ts";
import { codeTold, ledByCode } from "../operation/lead-by-code.ts";
import { begunBehind, importTold, jobTold } from "../operation/long-running.ts";
import { entityBy, fieldsOf, schemaBy } from "../operation/lookups.ts";
import { makingErrors, sourceOf, sourceTold, withFurther } from "../operation/made-from.ts";
import { measuredBy } from "../operation/measured.ts";
import { mediaTypeOf } from "../operation/media-type.ts";
import { needsOf } from "../operation/needs.ts";
import { personReads } from "../operation/of-person.ts";
import { hostAsked, hostTold } from "../operation/own-host.ts";
import { alikeIn } from "../operation/pairs-once.ts";
import { arePicked } from "../operation/people-names.ts";
import { quotesIn } from "../operation/quote.ts";
import { quoteOperations } from "../operation/quote-operations.ts";
import { refusedDays } from "../operation/refused-days.ts";
import { batchOf, sentTogether } from "../operation/sent-together.ts";
import { singleTold } from "../operation/single-told.ts";
import { madeOnDevice, sameIdTold } from "../operation/synced.ts";
import { describedBy } from "../operation/told.ts";
import { aroundTold } from "../operation/told-of.ts";
import { servedBy, wholeScreenOf, wholeTold, withWhole } from "../operation/whole-screen.ts";
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
    const all = entities.map((each) => each.data.name);
    const refusesRepeats = requirements.some(({ data }) => isRepeatRefused(data.text));
    const idTypes = idTypesOf(resources, fields);
    const sends = identity?.data.owner === "system" && sendsClosed(shared.choices) !== undefined;
    const begun = begunBefore(shared.batches, entities, fields);
    const made = resources.flatMap((resource) => {
      const entity = entityBy(entities, resource.data.entity);
      const concept = entity?.data.concept;
      const own = fieldsOf(fields, entity?.ref);
      const about = called.filter((each) => each.data.concept === concept);
      const isAlone = resources.length === 1 || entities.length === 1;
      const telling = requirementsAbout(resource.data.name, requirements, isAlone);
      const asked = askedFilters(own, telling);
      const order = askedOrder({ name: resource.data.name, all, isAlone }, own, telling);
      const screen = wholeScreenOf(telling, shared.choices);
      const engine = inEngine(entity, { ...facts, choices: shared.choices, convention });
      const times = measuredBy(concept, own, { ...shared, concepts });
      const together = alikeIn(shared.uniqueness, entity, own, { concepts, entities, identity });
      const shown = shownOf(concept, shared.availability);
      const claim = shown && claimOf(shown.fact, shared.relations, concepts);
      const ownDoing = actions.filter(
        (each) => each.data.automatic !== undefined && each.data.concept === concept,
      );
      const givers = entity && entity.ref === roleHolder ? giving : undefined;
      const batch = batchOf(concept, shared.batches);
      const onDevice = madeOnDevice(resource, { ...shared, resources, entities, fields, identity });
      const needed = needsOf(
        about,
        ownDoing,
        resource.data.name,
        isRest,
        givers !== undefined,
        resource.data.single === true,
      );
      return withWhole(needed, resource.data.name, screen).map(
        ({ form: first, actions: behind, by }) => {
          const once = sentTogether(ledByCode(first, own), resource.data.name, batch);
          const led = isRest ? begunBehind(once, behind, { ...shared, requirements }) : once;
          const form = withGiven(led, behind, own, about);
          const allowed = accessOf({
            effect: form.effect,
            concept,
            actions: behind,
            policies,
            identity,
            actors,
            implied: by === "read-what-is-kept",
          });
          const may = givers
            ? withGivers(allowed, form.effect, givers, behind.length > 0)
            : allowed;
          const access = openLink(form, behind) ?? may;
          const isShown = shown !== undefined && form.answer === "page";
          const listed = allParameters(
            {
              form,
              resource,
              within: resources.find(({ ref }) => ref === resource.data.parent)?.data.entity,
              fields: own,
              convention,
              options,
              asked,
              order: { ...order, ranges: [...order.ranges, ...times] },
              searched:
                behind.some(({ data }) => data.effect === "search") || arePicked(entity, facts),
              idTypes,
            },
            { choices: shared.choices, shown },
          );
          const isFound = form.answer === "page" && !form.whole;
          const parameters = isFound ? engineParameters(listed, engine) : listed;
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
          const hasId = onDevice && form.effect === "create" && request !== undefined;
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
              ...describedBy([
                ...codeTold(form, resource.data.name),
                ...jobTold(form),
                ...importTold(form),
                ...(resource.data.single && form.on === "item" && form.effect === "read"
                  ? [singleTold(resource.data.name, about)]
                  : []),
                ...wholeTold(form, resource.data.name, screen, options.largestWhole),
                ...aroundTold(form, resource, {
                  entity,
                  own,
                  convention,
                  facts: { ...shared, ...facts },
                }),
                ...(hasId ? [sameIdTold(form.body, own, convention.data.propertyCase)] : []),
                ...(sends && (form.body === "batch" || (hasId && begun.has(entity?.ref ?? "")))
                  ? [opensToSending]
                  : []),
                ...hiddenTold(form, entity, own, policies),
                ...sourceTold(source, resource.data.name, fields, policies),
                ...ofWholeTold(form, entity, { entities, fields }),
                ...addedTold(added, resource.data.name, convention.data.propertyCase),
                ...kept.map((each) => refusalTold(each, resource.data.name)),
                ...refused.told,
                ...(isShown
                  ? [availabilityTold(shown, resource.data.name, claim ?? "record")]
                  : []),
              ]),
              effect: form.effect,
              access,
              realises: [
                ...new Set<Ref>([
                  ...servedBy(form, behind, screen),
                  ...(givers && behind.length === 0 ? [givers.ref] : []),
                  ...[...kept, ...(added ? [added.rule] : [])].flatMap(({ rule }) =>
                    rule ? [rule.ref, ...rule.data.requirements] : [],
                  ),
                  ...(isShown ? [shown.fact.ref] : []),
                  ...[...refused.requirements, ...making.requirements],
                  ...(form.answer === "page" ? order.requirements : []),
                  ...host.map(({ ref }) => ref),
                ]),
              ],
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
