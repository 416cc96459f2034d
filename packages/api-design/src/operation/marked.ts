import type { DataOf, ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { actionsOn } from "./lookups.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/** "mark read", "mark as seen" */
const marking = /^mark (?:as )?([a-z]+)$/;

/**
 * The deed whose time or flag callers write by changing the thing, as "mark read" does with `last read at`:
 * nothing else could ever set it, however much its name says that the system writes it down.
 */
export function markedAs(
  { data: { name, generated, references, type } }: Field,
  holder: ViewOf<typeof data.entity> | undefined,
  actions: readonly ViewOf<typeof brief.action>[],
): string | undefined {
  if (holder === undefined || generated || references !== undefined) return undefined;
  const said =
    type === "boolean" ? /^(?:is )?([a-z]+)$/ : /^(?:last )?([a-z]+) (?:at|date|on|time)$/;
  const deed = said.exec(name.toLowerCase())?.[1];
  if (deed === undefined) return undefined;
  const marks = actionsOn(actions, holder.data.concept).some(
    ({ data: { verb, effect, automatic } }) =>
      effect === "update" &&
      automatic === undefined &&
      marking.exec(verb.toLowerCase())?.[1] === deed,
  );
  return marks ? deed : undefined;
}

/** What goes on is not taken back by a message that comes late from another device. */
export function markedTold(each: Property, deed: string | undefined): Property {
  if (deed === undefined) return each;
  const late = /^last/i.test(each.name) ? " An earlier one than is kept changes nothing." : "";
  return { ...each, description: `${each.description} Given to mark it ${deed}.${late}` };
}
