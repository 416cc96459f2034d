import { byRef, type DataOf, type DraftOf, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { assigned } from "../catalog/access-words.ts";
import { property } from "../naming.ts";
import { userConcept } from "./access.ts";
import { entityBy } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Operation = DraftOf<typeof api.operation>;
type Property = DataOf<typeof api.schema>["properties"][number];

const was = "was";
export const assignedMeanwhile = "assigned-meanwhile";

/** Whom the caller saw something given to: two who take one thing at once do not both have it. */
export function assignedBefore(
  changed: readonly Field[],
  /** All fields of the thing: one that counts its versions refuses any change that was made from an older one. */
  own: readonly Field[],
  entities: readonly ViewOf<typeof data.entity>[],
  propertyCase: Parameters<typeof property>[1],
): readonly Property[] {
  const given = changed.find(
    ({ data: { name, references } }) =>
      assigned.test(name.toLowerCase()) &&
      entityBy(entities, references?.entity)?.data.concept === userConcept,
  );
  const counts = own.some(
    ({ data: { name, type, generated } }) => name === "version" && type === "integer" && generated,
  );
  if (given === undefined || counts) return [];
  const id = property(`${given.data.name} id`, propertyCase);
  return [
    {
      name: property(`${given.data.name} ${was}`, propertyCase),
      type: "uuid",
      list: false,
      required: false,
      nullable: true,
      readOnly: false,
      writeOnly: true,
      description: `Whom the caller saw it with, null for nobody; needed with \`${id}\`. Where it is with another by now nothing is changed.`,
    },
  ];
}

const seen = /(?:Was|_was)$/;

/** Changes that give something to somebody, refused where somebody else has it since the caller looked. */
export function withAssigned(
  operations: readonly Operation[],
  schemas: readonly ViewOf<typeof api.schema>[],
): readonly Operation[] {
  const schema = byRef(schemas);
  return operations.map((each) => {
    const { effect, request, errors } = each.data;
    const told = schema
      .get(request ?? "")
      ?.data.properties.find(
        ({ name, field, type, writeOnly }) =>
          seen.test(name) && field === undefined && type === "uuid" && writeOnly,
      );
    if (effect !== "update" || told === undefined) return each;
    return {
      ...each,
      data: {
        ...each.data,
        errors: [
          ...errors,
          {
            status: 409,
            problem: assignedMeanwhile,
            when: `It is with somebody other than \`${told.name}\` by now: nothing is changed, and the detail has who.`,
          },
        ].sort((a, b) => a.status - b.status),
      },
    };
  });
}
