import {
  byRef,
  type DataOf,
  type DraftOf,
  isEpoch,
  keysDueOf,
  spoken,
  type ViewOf,
} from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { property } from "../naming.ts";
import { entityBy, fieldsOf } from "./lookups.ts";
import { type Turn, type TurnFacts, turnOf, turnProperties } from "./turns.ts";

type Field = ViewOf<typeof data.field>;
type Operation = DraftOf<typeof api.operation>;
type Property = DataOf<typeof api.schema>["properties"][number];
type Case = Parameters<typeof property>[1];

interface Due {
  readonly removal: Field;
  readonly addition: Field;
}

/** What a group keeps of a change of its keys that is still to be made. */
export function dueOf({ group }: Turn, fields: readonly Field[]): Due | undefined {
  const own = fieldsOf(fields, group.ref);
  const removal = own.find(({ data: { name } }) => keysDueOf(name) === "removal");
  const addition = own.find(({ data: { name } }) => keysDueOf(name) === "addition");
  return removal && addition ? { removal, addition } : undefined;
}

const settles = "settles";

/** What a turn takes beside its own fields; nothing of what is none. */
export function broughtProperties(
  turn: Turn | undefined,
  resource: { readonly id: string },
  fields: readonly Field[],
  propertyCase: Case,
): readonly Property[] {
  return turn
    ? [
        ...turnProperties(turn, resource, propertyCase),
        ...dueProperties(turn, fields, propertyCase),
      ]
    : [];
}

/** Up to when what was due is done by a turn: what became due while it was made stays due. */
function dueProperties(
  turn: Turn,
  fields: readonly Field[],
  propertyCase: Case,
): readonly Property[] {
  const due = dueOf(turn, fields);
  if (due === undefined) return [];
  const names = [due.removal, due.addition].map(({ data }) => property(data.name, propertyCase));
  return [
    {
      name: property(settles, propertyCase),
      type: "timestamp",
      list: false,
      required: false,
      nullable: false,
      readOnly: false,
      writeOnly: true,
      description: `The later of ${names.join(" and ")} that the device saw: what is due since later stays due.`,
    },
  ];
}

/** Operations with what they leave due in the keys of a group, and what is refused until it is done. */
export function withDue(
  operations: readonly Operation[],
  facts: TurnFacts & {
    readonly resources: readonly ViewOf<typeof api.resource>[];
    readonly convention: { readonly data: { readonly propertyCase: Case } };
  },
): readonly Operation[] {
  const turns = facts.entities.flatMap((each) => {
    const turn = turnOf(each, facts);
    const due = turn && dueOf(turn, facts.fields);
    return turn?.parcel && due ? [{ turn, due }] : [];
  });
  if (turns.length === 0) return operations;
  const resources = byRef(facts.resources);
  return operations.map((each) =>
    turns.reduce((made, { turn, due }) => {
      const entity = entityBy(facts.entities, resources.get(each.data.resource)?.data.entity);
      const told = entity && toldOf(made, entity.ref, { turn, due, facts });
      return told ?? made;
    }, each),
  );
}

function toldOf(
  each: Operation,
  entity: string,
  {
    turn,
    due,
    facts,
  }: { readonly turn: Turn; readonly due: Due; readonly facts: Parameters<typeof withDue>[1] },
): Operation | undefined {
  const { effect } = each.data;
  const { propertyCase } = facts.convention.data;
  const group = spoken(turn.group.data.name);
  const named = (field: Field) => `\`${property(field.data.name, propertyCase)}\``;
  const add = (text: string): Operation => ({
    ...each,
    data: { ...each.data, description: [each.data.description, text].filter(Boolean).join(" ") },
  });
  if (entity === turn.turn.ref && effect === "create")
    return add(
      `Empties ${named(due.removal)} and ${named(due.addition)} of the ${group} unless they are later than \`${property(settles, propertyCase)}\`.`,
    );
  if (entity === turn.join.entity.ref && effect === "delete")
    return add(`Sets ${named(due.removal)} of the ${group} in the same transaction.`);
  const carried = turn.parcel?.given.some(({ data }) => data.references?.entity === entity);
  if (carried && (effect === "create" || effect === "delete"))
    return add(
      `Sets ${named(effect === "create" ? due.addition : due.removal)} of each ${group} that its account is in, in the same transaction; all in them are told.`,
    );
  const own = fieldsOf(facts.fields, entity);
  const isSaid =
    own.some(({ data }) => isEpoch(data.name)) &&
    own.some(({ data }) => data.references?.entity === turn.group.ref);
  if (!isSaid || (effect !== "update" && !(effect === "create" && each.data.method === "post")))
    return undefined;
  return {
    ...each,
    data: {
      ...each.data,
      errors: [
        ...each.data.errors,
        {
          status: 409,
          problem: "commit-due",
          when: `${named(due.removal)} of the ${group} is set: whoever is out still has its keys. Nothing is stored, and the detail has since when.`,
        },
      ].sort((a, b) => a.status - b.status),
    },
  };
}
