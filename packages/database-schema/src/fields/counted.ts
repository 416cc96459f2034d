import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { broughtAlong, comesAbout } from "../catalog/brought-along.ts";
import { countedName } from "../catalog/counted-name.ts";
import { spaced } from "../naming/identifier.ts";
import { wordsOf } from "../naming/words-of.ts";
import type { FieldDraft } from "./draft.ts";

type Told = Pick<
  ViewOf<typeof data.field>["data"],
  "existing" | "name" | "references" | "required" | "type" | "unique"
>;

/** Whether it is a number by which people tell one from all others. */
export function tellsByNumber({
  type,
  name,
  unique,
  required,
  references,
  existing,
}: Told): boolean {
  return (
    type === "integer" &&
    unique &&
    required &&
    references === undefined &&
    existing === undefined &&
    countedName.test(spaced(name).toLowerCase())
  );
}

/** A number that nobody brings along is counted by the system, and no request has it. */
export function withCounted(
  fields: readonly FieldDraft[],
  { data: { name: thing } }: ViewOf<typeof data.entity>,
  {
    about,
    requirements,
  }: {
    readonly about: readonly ViewOf<typeof brief.action>[];
    readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  },
): readonly FieldDraft[] {
  return fields.map((field) => {
    const { data: own } = field;
    if (!tellsByNumber(own) || own.generated) return field;
    const name = wordsOf(spaced(own.name).toLowerCase());
    const whose = wordsOf(thing, "s?");
    const isBrought =
      about.some(({ data: { verb } }) => /^import\b/i.test(verb)) ||
      requirements.some(({ data: { text } }) =>
        text
          .slice(0, 4000)
          .split(/(?<=[.;!?])\s+/)
          .some(
            (each) =>
              name.test(each) &&
              // "number" alone may be that of anything.
              (/\s/.test(spaced(own.name)) || whose.test(each)) &&
              broughtAlong.test(each) &&
              !comesAbout.test(each),
          ),
      );
    return isBrought ? field : { ...field, data: { ...own, generated: true } };
  });
}
