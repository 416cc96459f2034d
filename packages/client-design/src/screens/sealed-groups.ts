import { openAccount } from "./account.ts";
import { isOfProgram } from "./by-client.ts";
import { call, type Desk, type Draft, type Facts, isList, type Operation } from "./draft.ts";
import { inText, titled } from "./words.ts";

/** Who comes into a group by a change of its keys: the list of people in the body of what the program sends. */
function bringsPeople(operation: Operation, { schemas, fieldsOf, entities }: Facts) {
  const schema = schemas.get(operation.data.request ?? "");
  if (operation.data.effect !== "create" || schema === undefined) return undefined;
  const own = schema.data.entity;
  for (const { field, list, type } of schema.data.properties) {
    if (!list || type !== "uuid" || field === undefined) continue;
    for (const entity of entities.values()) {
      if (entity.ref === own) continue;
      if ((fieldsOf.get(entity.ref) ?? []).some(({ ref }) => ref === field)) return entity;
    }
  }
  return undefined;
}

/**
 * Screens of what people decide and a program seals: who is taken into a group and who is put out, whose keys are
 * whose, and on which devices somebody is signed in.
 */
export function placeSealedGroups(
  facts: Facts,
  desk: Desk,
  /** What the client calls by itself. */
  behind: readonly Operation[],
): void {
  const { audience } = facts;
  const turns = behind.flatMap((operation) => {
    const joining = bringsPeople(operation, facts);
    return joining ? [{ operation, joining }] : [];
  });
  const keys = behind.find(({ data }) => data.method === "get" && /\/keys$/.test(data.path));
  const claims = behind.filter(({ data }) => data.effect === "command" && data.method === "post");
  for (const { operation: turn, joining } of turns) {
    const entityOf = (operation: Operation) =>
      facts.resources.find(({ ref }) => ref === operation.data.resource)?.data.entity;
    const about = desk.all.find(({ uses }) =>
      uses.some(
        ({ operation, when }) =>
          when === "opening" && isList(operation) && entityOf(operation) === joining.ref,
      ),
    );
    if (about === undefined) continue;
    const group = about.entity;
    const people = audience.of(turn);
    const add = desk.open(`${about.id}.add`, () => ({
      name: `Add to the ${inText(group?.data.name ?? "group")}`,
      kind: "form",
      entity: group,
      office: about.office,
      within: about.id,
      from: [turn.ref, joining.ref],
    }));
    call(add, turn, "acting", people);
    for (const claim of claims) call(add, claim, "by-itself", audience.of(claim));
    // Who is out has the keys until the next change of them: it is made at once.
    if (takesOut(about, entityOf, joining.ref)) call(about, turn, "by-itself", people);
    const made = desk.all.find(({ uses }) =>
      uses.some(
        ({ operation, when }) =>
          when === "acting" &&
          operation.data.effect === "create" &&
          entityOf(operation) === group?.ref,
      ),
    );
    if (made && made !== add && group) {
      for (const claim of claims) call(made, claim, "by-itself", audience.of(claim));
      call(made, turn, "by-itself", people);
    }
    if (keys) {
      const compare = desk.open(`${about.id}.keys`, () => ({
        name: "Compare keys",
        kind: "settings",
        within: about.id,
        from: [keys.ref],
        path: keys.data.path.replaceAll(/\{(\w+)\}/g, ":$1"),
      }));
      call(compare, keys, "opening", audience.of(keys));
    }
  }
  if (keys && turns.length > 0) placeDevices(keys, facts, desk, behind);
}

const takesOut = (
  { uses }: Draft,
  entityOf: (operation: Operation) => string | undefined,
  joining: string,
): boolean =>
  uses.some(
    ({ operation, when }) =>
      when === "acting" && operation.data.effect === "delete" && entityOf(operation) === joining,
  );

/** Whoever lost a device takes it out from another one. */
function placeDevices(
  keys: Operation,
  { resources, entities, audience }: Facts,
  desk: Desk,
  behind: readonly Operation[],
): void {
  const resource = resources.find(({ ref }) => ref === keys.data.resource);
  const entity = entities.get(resource?.data.entity ?? "");
  const own = behind.filter(({ data }) => data.resource === keys.data.resource);
  const list = own.find(isList);
  const remove = own.find(({ data }) => data.effect === "delete");
  if (entity === undefined || !isOfProgram(entity) || list === undefined || remove === undefined)
    return;
  const account = openAccount(desk);
  const screen = desk.open("account.devices", () => ({
    name: `Your ${inText(titled(entity.data.name))}s`,
    kind: "list",
    entity,
    within: account.id,
    from: [keys.ref],
    path: "/account/devices",
  }));
  call(screen, list, "opening", audience.of(list));
  call(screen, remove, "acting", audience.of(remove));
}
