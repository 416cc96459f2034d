import { type DataOf, node, optional, spoken, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, decision, security, workload } from "@planc/core/ir";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { isPassword, passwordRules } from "../accounts/passwords.ts";
import { styleOf } from "../house/style-of.ts";
import { derived, step } from "../kit.ts";
import { pascal, withArticle } from "../naming.ts";
import { changers, givers } from "../operation/access-deciding.ts";
import { assignedBefore } from "../operation/assigned-meanwhile.ts";
import { availabilityProperty, shownOf } from "../operation/availability.ts";
import { isChangedIn } from "../operation/changed.ts";
import { chosenBy } from "../operation/chosen-by.ts";
import { forChanging, forCreating, givenBy } from "../operation/given-properties.ts";
import { comesAtEnd, moveSchemas } from "../operation/given-with-move.ts";
import { handOverSchemas } from "../operation/hand-over.ts";
import { engineProperties } from "../operation/in-engine.ts";
import { broughtProperties } from "../operation/keys-due.ts";
import { actionsOn, entityBy, fieldsOf } from "../operation/lookups.ts";
import { isCopied, sourceOf, sourceProperty } from "../operation/made-from.ts";
import { markedAs, markedTold } from "../operation/marked.ts";
import { memberList, memberSchemas } from "../operation/member-bodies.ts";
import { memberIds, ofKind, writingGroupOf } from "../operation/member-ids.ts";
import { membersOf, rowsIn } from "../operation/members.ts";
import { valueFrom } from "../operation/of-source.ts";
import { orderTold } from "../operation/order-of-times.ts";
import { ownThingTold } from "../operation/own-thing.ts";
import { pageProperties } from "../operation/page-properties.ts";
import { isParent } from "../operation/parent-field.ts";
import { payProperties } from "../operation/pay-property.ts";
import { peopleNames } from "../operation/people-names.ts";
import { capitalised, password, propertyOf, protection } from "../operation/property-of.ts";
import { rankTold } from "../operation/ranks.ts";
import { isReported } from "../operation/reported-times.ts";
import { batchOf, batchSchema } from "../operation/sent-together.ts";
import { isSetByUse } from "../operation/set-by-use.ts";
import { isMovedOtherwise } from "../operation/standing.ts";
import { whereShown } from "../operation/switched-off.ts";
import { givenId, madeAt, madeOnDevice } from "../operation/synced.ts";
import { followsFrom, isInitial, isSystemSet } from "../operation/system-set.ts";
import { turnOf, turnSchemas } from "../operation/turns.ts";
import { uploadOf } from "../operation/uploaded.ts";
import {
  announced,
  fileProperties,
  formsMade,
  isFile,
  signsUploads,
} from "../operation/uploads.ts";
import { comesWithAccount } from "../operation/with-account.ts";
import { problemSchemas } from "./problem-schema.ts";
import { schemaId } from "./resources.ts";
import { accountId } from "./sessions.ts";
import { toldSchema } from "./told-schema.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;
const isId = ({ data }: Field): boolean => data.name === "id";

/** Request and response bodies of each resource, and the form of errors. */
export const schemas = step("schemas", {
  reads: {
    ...accountReads,
    convention: api.convention,
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: optional(brief.concept),
    availability: optional(brief.availability),
    batches: optional(workload.batch),
    uniqueness: optional(brief.uniqueness),
    policies: optional(security.policy),
    groupRoles: optional(security.groupRole),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    choices: optional(decision.choice),
  },
  writes: { schemas: api.schema },
  run: ({
    convention,
    resources,
    entities,
    fields,
    actions,
    concepts,
    availability,
    batches,
    policies,
    groupRoles,
    actors,
    components,
    connections,
    choices,
    ...about
  }) => {
    const isLive = connections.some(({ data }) => data.live === true);
    const signs = signsUploads(components);
    const forms = formsMade(choices, components);
    const { deeds } = accountPlan({ ...about, actions, actors, convention });
    const { propertyCase } = convention.data;
    const entityName = new Map<string, string>(entities.map((each) => [each.ref, each.data.name]));
    const facts = {
      entities,
      fields,
      actions,
      concepts,
      policies,
      groupRoles,
      actors,
      tenancy: about.identity?.data.tenancy,
      exposed: new Set(resources.flatMap(({ data: { entity } }) => entity ?? [])),
    };
    const perResource = resources.flatMap((resource) => {
      const entity = resource.data.entity;
      if (entity === undefined) return [];
      // A password's hash never leaves the system, not even to its owner.
      const own = fieldsOf(fields, entity).filter(({ data }) => data.type !== "secret-hash");
      const holder = entityBy(entities, entity);
      const isEdited = actionsOn(actions, holder?.data.concept).some(
        (each) => each.data.effect === "update" && each.data.automatic === undefined,
      );
      const making = actions.filter(
        ({ data }) => data.effect === "create" && data.concept === holder?.data.concept,
      );
      const source = sourceOf(making, entities, resources);
      // Told by the id that it is made from, which comes with the request alone.
      const isSource = ({ data }: Field) =>
        source !== undefined && data.references?.entity === source.entity;
      const synced = { ...facts, choices, resources, batches, identity: about.identity };
      const onDevice = madeOnDevice(resource, synced);
      // What a thing begins with is given by the system, and afterwards changed where it can be edited.
      const sourceTold = (field: Field) => valueFrom(field, holder, facts);
      const isGiven = (field: Field) =>
        isSource(field) ||
        (isSystemSet(field) &&
          !isReported(field, own, holder, actions, onDevice) &&
          markedAs(field, holder, actions) === undefined) ||
        followsFrom(field, holder, actions, own) ||
        isSetByUse(field, holder, actions, entities) ||
        isMovedOtherwise(field, holder, facts) ||
        sourceTold(field) !== undefined ||
        (isInitial(field, holder) && !isEdited);
      const toProperty = (field: Field) => {
        const made = propertyOf(field, isGiven(field), propertyCase, entityName);
        const source = sourceTold(field);
        const told =
          source === undefined
            ? `${ownThingTold(field, facts)}${rankTold(field, facts)}${orderTold(field, own)}`
            : ` That of the ${source}.`;
        return { ...made, description: `${made.description}${told}` };
      };
      const secret = fieldsOf(fields, entity).find(isPassword);
      const isAccount = holder?.id === accountId;
      // Whoever is invited chooses the password, and nobody before.
      const isGivenFirst =
        secret !== undefined &&
        isAccount &&
        (!deeds.has("accept-invitation") ||
          actions.some(({ data }) => data.open === true && data.concept === holder?.data.concept));
      const open = own.filter(
        (each) => !isGiven(each) && !isParent(each, own, resource, resources),
      );
      // Files go to where they are kept by an address that the answer has.
      const writable = open.filter((each) => !(signs && isFile(each)));
      const sent = signs ? open.filter(isFile) : [];
      const ends = holder && uploadOf(holder, { ...facts, ...about, components }) !== undefined;
      const announcing = (each: Field) => announced(each, own, propertyCase, ends);
      const first = holder && comesWithAccount(holder, facts)?.each;
      const group = writingGroupOf(holder, facts);
      const turn = turnOf(holder, facts);
      const isOpen = isChangedIn(holder, own, { ...about, ...facts });
      const kind = group?.kind?.field;
      const isChanged = (each: Field) => each !== first && each !== kind && isOpen(each);
      const members = (holder === undefined ? [] : membersOf(holder, facts)).map((each) =>
        isCopied(source, each.given, fields) ? { ...each, given: [] } : each,
      );
      const givenMembers = members.filter(({ given }) => given.length > 0);
      const around = { resource, propertyCase, entityName };
      const atFirst = writable.filter(
        (each) =>
          !isInitial(each, holder) &&
          !comesAtEnd(each, own, actionsOn(actions, holder?.data.concept)) &&
          markedAs(each, holder, actions) === undefined &&
          givers(each, holder, facts) !== "nobody",
      );
      const shown = shownOf(holder?.data.concept, availability);
      const batch = batchOf(holder?.data.concept, batches);
      const name = pascal(resource.data.name);
      const thing = spoken(resource.data.name);
      const found = engineProperties(holder, { ...facts, choices, convention });
      const why = derived("schema-per-resource", [
        resource.ref,
        ...[...own, ...(shown ? [shown.fact] : [])].map(({ ref }) => ref),
      ]);
      const protecting =
        secret && !isAccount ? [protection(propertyCase, thing, secret.data.required)] : [];
      const make = (
        purpose: "resource" | "create" | "update" | "page",
        id: string,
        schemaName: string,
        description: string,
        properties: readonly Property[],
      ) =>
        node(api.schema, id, { name: schemaName, purpose, entity, description, properties }, why);
      const from =
        source && !source.resource?.data.single
          ? [sourceProperty(source, propertyCase, fields)]
          : [];
      const fromDevice = onDevice
        ? [givenId(resource.data.name, own.find(isId), batch !== undefined)]
        : [];
      return [
        make(
          "resource",
          schemaId(resource.id),
          name,
          `${capitalised(withArticle(thing))} as it is read.`,
          [
            ...own.flatMap((each) =>
              sent.includes(each)
                ? fileProperties(toProperty(each), each, propertyCase, forms, ends)
                : [whereShown(toProperty(each), each, own, propertyCase)],
            ),
            ...(shown ? [availabilityProperty(shown, propertyCase)] : []),
            ...members.map((member) => memberList(member, "resource", around)),
            ...peopleNames(own, holder, { ...facts, components }, propertyCase),
            ...chosenBy(own, holder, { ...facts, components }, propertyCase, rowsIn(members)),
            ...payProperties(holder?.data.concept, actions, choices, propertyCase),
          ],
        ),
        ...(isLive && signs && own.some(isFile)
          ? [toldSchema(resource, own.filter((each) => !isFile(each)).map(toProperty), why)]
          : []),
        ...members.flatMap((member) => memberSchemas(member, forCreating, around)),
        ...turnSchemas(turn, resource, propertyCase, entityName),
        ...([writable, sent, givenMembers, from, fromDevice].every((each) => each.length === 0)
          ? []
          : [
              make(
                "create",
                schemaId(resource.id, "create"),
                `${name}Create`,
                `What is given to create ${withArticle(thing)}.`,
                [
                  ...fromDevice,
                  ...from,
                  ...atFirst.map((each) =>
                    givenBy(
                      ofKind(forCreating(toProperty(each), each, holder), each, group),
                      givers(each, holder, facts),
                    ),
                  ),
                  ...sent.flatMap(announcing),
                  ...(group ? [memberIds(group, propertyCase)] : []),
                  ...broughtProperties(turn, resource, fields, propertyCase),
                  ...givenMembers.map((member) => memberList(member, "create", around)),
                  ...(isGivenFirst
                    ? [password(propertyCase, passwordRules(about.accountRules))]
                    : []),
                  ...protecting,
                ],
              ),
              ...(batch ? [batchSchema(resource, batch)] : []),
              make(
                "update",
                schemaId(resource.id, "update"),
                `${name}Update`,
                `What of ${withArticle(thing)} can be changed; what is left out stays as it is.`,
                [
                  ...writable
                    .filter(isChanged)
                    .map((each) =>
                      markedTold(
                        forChanging(toProperty(each), changers(each, holder, facts), each),
                        markedAs(each, holder, actions),
                      ),
                    ),
                  ...sent.filter(isChanged).flatMap(announcing),
                  ...givenMembers.map((member) => memberList(member, "update", around)),
                  ...protecting,
                ]
                  .map((each) => ({ ...each, required: false }))
                  .concat(assignedBefore(writable.filter(isChanged), own, entities, propertyCase))
                  .concat(madeAt(propertyCase, own)),
              ),
            ]),
        ...handOverSchemas({ resource, concept: holder?.data.concept, actions, own, toProperty }),
        ...moveSchemas({ resource, concept: holder?.data.concept, actions, own, toProperty }),
        make(
          "page",
          schemaId(resource.id, "page"),
          `${name}Page`,
          `One page of ${thing} records.`,
          pageProperties(`api/schema#${schemaId(resource.id)}`, convention, thing, found),
        ),
      ];
    });
    return { schemas: [...perResource, ...problemSchemas(convention.ref, styleOf(convention))] };
  },
});
