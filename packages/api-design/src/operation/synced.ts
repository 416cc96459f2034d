import type { DataOf, Ref, ViewOf } from "@planc/core";
import { movesWithApp, spoken } from "@planc/core";
import type { api, data, decision, security, workload } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { property, withArticle } from "../naming.ts";
import { userConcept } from "./access.ts";
import type { Form } from "./form.ts";
import { isByClient, movesOver } from "./known-repeats.ts";
import { batchOf } from "./sent-together.ts";

type Resource = ViewOf<typeof api.resource>;

/** What has to be read to know what devices hold a copy of. */
export interface SyncFacts {
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly resources: readonly Resource[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly batches: readonly ViewOf<typeof workload.batch>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

/** Why devices fetch changes, where it is decided that they do. */
export function sinceCursor({
  choices,
  identity,
}: Pick<SyncFacts, "choices" | "identity">): Ref<"decision/choice"> | undefined {
  if (identity === undefined || identity.data.owner === "none") return undefined;
  return choices.find(
    ({ data }) =>
      data.topic === "decision/topic#sync-protocol" && data.technology === "changes-since-cursor",
  )?.ref;
}

/**
 * What a person has on the device: the account, and what names it. What is recorded and sent many at once is not
 * fetched back as changes: nobody edits it, and it is read by its time.
 */
export function syncedOf(facts: SyncFacts): readonly Resource[] {
  if (sinceCursor(facts) === undefined) return [];
  const person = facts.entities.find(({ data }) => data.concept === userConcept);
  if (person === undefined) return [];
  return facts.resources.filter(({ data: { entity } }) => {
    const concept = facts.entities.find(({ ref }) => ref === entity)?.data.concept;
    return (
      entity !== undefined &&
      batchOf(concept, facts.batches) === undefined &&
      (entity === person.ref ||
        facts.fields.some(
          ({ data }) => data.entity === entity && data.references?.entity === person.ref,
        ))
    );
  });
}

/** Whether a device makes or records one of these without asking the server first; an account needs the server. */
export function madeOnDevice(resource: Resource, facts: SyncFacts): boolean {
  const concept = facts.entities.find(({ ref }) => ref === resource.data.entity)?.data.concept;
  if (concept === userConcept) return false;
  const isRecorded =
    sinceCursor(facts) !== undefined && batchOf(concept, facts.batches) !== undefined;
  return isRecorded || syncedOf(facts).includes(resource) || isBegunOffline(resource, facts);
}

/**
 * With a store on the device what others belong to is begun without a connection: what is made on it names it before
 * the server has heard of either. An app on a device is registered with one.
 */
function isBegunOffline({ data: { entity } }: Resource, facts: SyncFacts): boolean {
  const { choices, fields, identity } = facts;
  if (entity === undefined || identity === undefined || identity.data.owner === "none")
    return false;
  if (!choices.some(({ data }) => data.topic === "decision/topic#offline-store")) return false;
  const offered = new Set(facts.resources.flatMap(({ data }) => data.entity ?? []));
  return (
    fields.some(
      ({ data }) =>
        data.entity !== entity && offered.has(data.entity) && data.references?.entity === entity,
    ) && !fields.some(({ data }) => data.entity === entity && movesWithApp(data.name))
  );
}

/** The id that the device gives what is made on it: what is made later names it before the server has seen either. */
export function givenId(
  name: string,
  id: ViewOf<typeof data.field> | undefined,
  isOneOfMany: boolean,
): DataOf<typeof api.schema>["properties"][number] {
  return text(
    "id",
    `Id of the ${spoken(name)}, made on the device as a UUID of version 7. Sent again with the same id, ${withArticle(spoken(name))} is not made twice: ${isOneOfMany ? "what is stored stays as it is" : "the answer has the one that is there"}.`,
    { type: "uuid", ...(id ? { field: id.ref } : {}) },
  );
}

/** What an operation that makes one, or many at once, says of ids. */
export function sameIdTold(
  body: Form["body"],
  own: readonly ViewOf<typeof data.field>[],
  propertyCase: Parameters<typeof property>[1],
): string {
  if (body === "batch") return manyIdsTold;
  if (own.some(isByClient))
    return "The device gives the id as well: what belongs to it is made on the device under it.";
  // What an app is reached by changes under the same installation.
  const moved = own.find((each) => movesOver(each) && !each.data.generated);
  return moved === undefined
    ? oneIdTold
    : `The device gives the id. Where a record of the caller has it already, its \`${property(moved.data.name, propertyCase)}\` is set to the one that came, and that record is the answer; where it is somebody else's, the request is refused with 409.`;
}

/** A store for time series keeps ids apart within a time alone, and what is sent again has its time. */
const manyIdsTold =
  "The device gives each its id. One that is stored under its id and its time already stays as it is, and the request is answered as the first one was.";

const oneIdTold =
  "The device gives the id. Where a record of the caller has it already, that one is the answer and nothing is made; where it is somebody else's, the request is refused with 409.";

/** When the change was made, where of two the one made later stays. */
export function madeAt(
  propertyCase: Parameters<typeof property>[1],
  fields: readonly ViewOf<typeof data.field>[],
): readonly DataOf<typeof api.schema>["properties"][number][] {
  const times = fields.find(({ data: { name, generated } }) => name === timesOfFields && generated);
  if (times === undefined) return [];
  return [
    text(
      property("made at", propertyCase),
      "When this was changed on the device, its clock set right by the last answer of the server. A field that was changed later already stays as it is; a time that is more than five minutes ahead counts as now.",
      { type: "timestamp" },
    ),
  ];
}

const timesOfFields = "field times";
