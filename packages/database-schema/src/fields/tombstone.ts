import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { spaced } from "../naming/identifier.ts";
import type { FieldDraft } from "./draft.ts";

type Told = Pick<ViewOf<typeof data.field>, "data">;

const goneAt = /^deleted (?:at|on)$/;
const said = /^(?:body|caption|content|html|message|text)$/;
const texts: ReadonlySet<string> = new Set(["text", "long-text", "binary", "json"]);

/** The moment at which one was deleted whose row stays: others refer to it, and devices that were away have to hear of it. */
export function momentGone<Each extends Told>(fields: readonly Each[]): Each | undefined {
  return fields.find(
    ({ data: { name, type, required } }) =>
      type === "timestamp" && !required && goneAt.test(spaced(name)),
  );
}

/** Whether it is what somebody said, which a deleted one has no more. */
export function isCleared({ data: { name, type, lapses, references } }: Told): boolean {
  return lapses === true && references === undefined && texts.has(type) && said.test(spaced(name));
}

/** What somebody said is there until it is deleted, where nothing leads back: the row then keeps its place alone. */
export function withTombstone(
  fields: readonly FieldDraft[],
  effects: readonly string[],
  goesAtOnce: () => boolean,
): readonly FieldDraft[] {
  if (!effects.includes("delete")) return fields;
  if (momentGone(fields) === undefined || !goesAtOnce()) return fields;
  return fields.map((field) => {
    const { name, type, required, unique, references } = field.data;
    const isSaid = required && !unique && !references && texts.has(type) && said.test(spaced(name));
    return isSaid
      ? { ...field, data: { ...field.data, required: false, lapses: true as const } }
      : field;
  });
}
