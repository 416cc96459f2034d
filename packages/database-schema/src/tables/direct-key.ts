import { isMembership } from "@planc/core";
import { accountId } from "../fields/account.ts";
import { derived } from "../kit.ts";
import { fit } from "../naming/identifier.ts";
import { columnNameOf } from "./column-of.ts";
import type { Laid, Model } from "./model.ts";
import { type ColumnPlan, columnRef, type KeyPlan } from "./plan.ts";

const ofTwo = /^(?:direct|dm|one[- ]to[- ]one|private chat)$/i;
/** Where people talk, and of how many a room is that is not of two. */
const talked = /\b(?:channel|chat|conversation|dialog(?:ue)?|room|talk|thread)s?$/i;
const ofMore = /^(?:group(?: (?:chat|room))?|one[- ]to[- ]many|multi[- ]?(?:user|party))$/i;
const name = "direct_key";

/** Two people have one direct room: who is in it stands in rows of another table, which no key of this one reaches. */
export function directKey(
  { entity, fields, layout, existing }: Laid,
  facts: Model,
): { readonly column: ColumnPlan; readonly key: KeyPlan } | undefined {
  const kind = fields.find(({ data: { values = [] } }) => isKindOfRoom(entity.data.name, values));
  const direct = kind?.data.values?.find((each) => ofTwo.test(each));
  if (existing || layout.partition || !kind || !direct) return undefined;
  const members = [...facts.laid.values()].find(({ entity: each, fields: own }) => {
    const led = own.flatMap(({ data: { references } }) => references?.entity ?? []);
    return (
      isMembership(each.data.name) &&
      led.includes(entity.ref) &&
      led.some((ref) => facts.laid.get(ref)?.entity.id === accountId)
    );
  });
  if (members === undefined) return undefined;
  const why = derived("direct-once", [entity.ref, kind.ref, members.entity.ref]);
  const thing = entity.data.name.toLowerCase();
  return {
    column: {
      data: {
        name,
        type: "text",
        logical: "text",
        nullable: true,
        maxLength: 73,
        generated: true,
        thereWhile: { column: columnRef(layout.table, columnNameOf(kind)), value: direct },
        comment: `Of a ${direct} ${thing} the ids of its two members, the smaller first, written with them; null of any other ${thing}.`,
      },
      why,
    },
    key: { name: fit(layout.table, name, "key"), kind: "unique", columns: [name], why },
  };
}

/** A campaign may be direct as well, and has no two members: a room says so by its name, or by what else it can be. */
function isKindOfRoom(thing: string, values: readonly string[]): boolean {
  return (
    values.some((each) => ofTwo.test(each)) &&
    (talked.test(thing) || values.some((each) => ofMore.test(each)))
  );
}
