import {
  byRef,
  type DataOf,
  groupedBy,
  isClientsName,
  isMembership,
  movesWithApp,
  type Ref,
  spoken,
} from "@planc/core";
import type { client } from "@planc/core/ir";
import { strictRules } from "../catalog/strict-rules.ts";
import { isUploadSaid } from "./conflict.ts";
import { disabledOffline, isStructural } from "./disabled.ts";
import {
  type Facts,
  isWrite,
  type Operation,
  personConcept,
  type Schema,
  type Thing,
} from "./model.ts";
import { isGroup, type Sealed } from "./sealed.ts";

type Offline = DataOf<typeof client.offline>;
export type Waiting = Offline["writes"][number];
export type Refused = Offline["refused"][number];

/** Words for what moves money by itself; an amount that is noted down moves none. */
const movesMoney =
  /^(?:payment|refund|payout|charge|checkout|transfer|withdrawal|deposit|top[- ]up)$/i;
const payingVerb = /^(?:pay|refund|charge|check out|transfer|withdraw|capture|pay out|top up)$/i;
/** An application or a consent is withdrawn itself: no money leaves anything. */
const isTakenBack = (verb: string, effect: string): boolean =>
  verb.toLowerCase() === "withdraw" && effect === "transition";
const invitation = /\binvit(?:e|ation)/i;

/** Says of each change whether it waits on the device or is refused without a connection. */
export function verdictsOn(
  facts: Facts,
  sealed: Sealed,
): (thing: Thing) => {
  readonly writes: readonly Waiting[];
  readonly refused: readonly Refused[];
  /** Statements by which something is refused. */
  readonly said: readonly Ref[];
} {
  const schemaOf = byRef(facts.schemas);
  const actionOf = byRef(facts.actions);
  const privileged = new Set<Ref>(
    facts.actors.filter(({ data }) => data.privileged === true).map(({ ref }) => ref),
  );
  const strictOf = new Map(
    facts.requirements.flatMap(({ ref, data }) => {
      const found = strictRules.find(({ words }) => words.test(data.text));
      return found ? [[ref as string, found] as const] : [];
    }),
  );
  const uniqueOf = uniqueFields(facts);
  const alone = linksOnce(facts);
  const disabled = disabledOffline(facts.requirements, facts.concepts);

  const judge = (thing: Thing, operation: Operation): Waiting | Refused => {
    const { concept, entity } = thing;
    const { data } = operation;
    const refused = (ground: Refused["ground"], because: string): Refused => ({
      operation: operation.ref,
      ground,
      because,
    });
    const actions = data.realises.flatMap((ref) => actionOf.get(ref)?.data ?? []);
    const isPerson = concept.ref === personConcept;
    const makes = data.effect === "create";
    if (isPerson && makes) return refused("account", "account made there");
    const roles: readonly Ref[] = data.access.kind === "authenticated" ? data.access.roles : [];
    const byOthers = roles.length > 0 && roles.every((each) => privileged.has(each));
    if (isPerson && data.effect === "delete") return refused("account", "account ends");
    if (isPerson && byOthers) return refused("rights", "others' rights");
    if (
      invitation.test(concept.data.name) ||
      actions.some(({ verb }) => invitation.test(verb)) ||
      (isMembership(concept.data.name) && (makes || data.effect === "delete"))
    )
      return refused("rights", "others' rights");
    // Nothing waits that what follows cannot follow: keys of those who are in it are taken from the server.
    if (makes && isGroup(thing, sealed)) return refused("worked-out", "members' keys taken there");
    const forbidden = disabled.refused(data.effect, concept.ref);
    if (forbidden) return refused("worked-out", forbidden);
    const strict = actions
      .flatMap(({ requirements }) => requirements)
      .flatMap((ref) => strictOf.get(ref) ?? [])[0];
    if (strict && data.effect !== "delete") return refused(strict.ground, strict.of);
    const used = actions.find(({ usesUp }) => usesUp !== undefined);
    if (used) return refused("stock", "counted there");
    if (
      actions.some(({ paid, agrees }) => paid !== undefined || agrees !== undefined) ||
      (makes && movesMoney.test(concept.data.name)) ||
      actions.some(({ verb, effect }) => payingVerb.test(verb) && !isTakenBack(verb, effect))
    )
      return refused("money", "money moves");
    const request = schemaOf.get(data.request ?? "");
    if (propertiesOf(request).some(({ name: each }) => /password|secret/i.test(each)))
      return refused("account", "secret compared there");
    const taken = new Set<Ref>(propertiesOf(request).flatMap(({ field }) => field ?? []));
    const apart = (uniqueOf.get(entity.ref) ?? []).filter((fields) =>
      fields.some(({ ref }) => taken.has(ref)),
    );
    const needed = apart.find((fields) => makes && fields.every((each) => each.data.required));
    if (needed)
      return refused(
        "unique",
        `one for each ${needed.map(({ data: field }) => spoken(field.name)).join(" and ")}`,
      );
    if (data.effect === "command" && !isUploadSaid(data.realises))
      return refused("worked-out", "decided there");
    const once =
      onceBy(operation, request) ??
      // All that is given says which one it is: the second is answered 409, and what was wanted is there.
      (makes && alone.has(entity.ref) && data.errors.some(({ status }) => status === 409)
        ? "state"
        : undefined);
    if (once === undefined) return refused("repeat", "done twice if repeated");
    return {
      operation: operation.ref,
      once,
      without: [
        ...apart.flatMap((fields) => fields.map(({ ref }) => ref)),
        ...(data.effect === "update" && disabled.keepsStructure(concept.ref)
          ? thing.fields.flatMap(({ ref, data: { name } }) => (isStructural(name) ? [ref] : []))
          : []),
      ].filter((ref) => taken.has(ref)),
    };
  };

  return (thing) => {
    const all = thing.operations
      .filter((each) => isWrite(each) && each.data.session === undefined)
      .map((each) => judge(thing, each));
    return {
      writes: all.flatMap((each) => ("once" in each ? [each] : [])),
      refused: all.flatMap((each) => ("ground" in each ? [each] : [])),
      said: disabled.said(thing.concept.ref),
    };
  };
}

/** By what a repeat is known; nothing where it is done a second time. */
function onceBy({ data }: Operation, request: Schema | undefined): Waiting["once"] | undefined {
  const named = propertiesOf(request).some(
    ({ name, schema }) =>
      name === "id" ||
      isClientsName(spoken(name)) ||
      (schema !== undefined && data.effect === "create"),
  );
  if (data.effect === "create" && named) return "device-id";
  if (data.idempotency === "key") return "key";
  // A second one is answered 409, and finds the state that it wanted.
  const isMove = data.effect === "transition" || isUploadSaid(data.realises);
  if (isMove && data.errors.some(({ status }) => status === 409)) return "state";
  return data.idempotency === "natural" ? "natural" : undefined;
}

/** Links of a person to something, of which there is one each and which say nothing else. */
export function linksOnce(
  facts: Pick<Facts, "columns" | "fields" | "keys" | "tables">,
): ReadonlySet<Ref> {
  const columnOf = byRef(facts.columns);
  const given = groupedBy(
    facts.fields.filter(({ data }) => !data.generated),
    ({ data }): Ref => data.entity,
  );
  const tableOf = byRef(facts.tables);
  return new Set(
    facts.keys.flatMap(({ data }) => {
      const entity = tableOf.get(data.table)?.data.entity;
      if (data.kind !== "unique" || entity === undefined) return [];
      const within = new Set<Ref | undefined>(
        data.columns.map((ref) => columnOf.get(ref)?.data.field),
      );
      const all = given.get(entity) ?? [];
      const isAll = all.every(({ ref, data: field }) => field.references && within.has(ref));
      return all.length > 0 && within.size > all.length && isAll ? [entity] : [];
    }),
  );
}

const propertiesOf = (schema: Schema | undefined): Schema["data"]["properties"] =>
  schema?.data.properties ?? [];

/**
 * Fields, by entity, that no two rows of whomever may have alike. What the system gives, what a client calls its own
 * things, and what is alike only among things of one person are left out: two devices of one person mean the same by it.
 */
function uniqueFields(facts: Facts): ReadonlyMap<Ref, readonly Thing["fields"][]> {
  const columnOf = byRef(facts.columns);
  const fieldOf = byRef(facts.fields);
  const person = facts.entities.find(({ data }) => data.concept === personConcept)?.ref;
  const entityOf = new Map<Ref, Ref>(
    facts.tables.flatMap(({ ref, data }) =>
      data.entity === undefined ? [] : [[ref, data.entity]],
    ),
  );
  const found = new Map<Ref, Thing["fields"][]>();
  for (const { data } of facts.keys) {
    const entity = entityOf.get(data.table);
    if (data.kind !== "unique" || entity === undefined) continue;
    const fields = data.columns.flatMap((ref) => {
      const field = columnOf.get(ref)?.data.field;
      return fieldOf.get(field ?? "") ?? [];
    });
    const isOwn = fields.some(
      ({ data: field }) =>
        (field.references !== undefined && field.references.entity === person) ||
        isClientsName(field.name) ||
        movesWithApp(field.name) ||
        /\b(?:installation|client)\b/i.test(field.name),
    );
    if (fields.length < data.columns.length || isOwn) continue;
    if (fields.every(({ data: field }) => field.generated)) continue;
    const own = found.get(entity) ?? [];
    own.push(fields);
    found.set(entity, own);
  }
  return found;
}
