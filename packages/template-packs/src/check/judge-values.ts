import type { Finding, Slot } from "@planc/core";
import { standardSlots } from "@planc/core/ir";
import type { Selection } from "../format/conditions.ts";
import type { Pack } from "../format/pack-schema.ts";
import { impossibleValues } from "../load/impossible-values.ts";
import { type PackFile, partIndex } from "../load/load-together.ts";
import type { FieldPath } from "../load/places.ts";
import { checkFinding } from "./findings.ts";

/** Values that the pack's own sections and rules select by, and that no node ever has. */
export function judgeValues(
  { name: pack, sections = [], rules = [] }: Pack,
  { places, value: own }: PackFile,
  /** Slots that plugins bring beside the standard ones. */
  more: readonly Slot[],
): readonly Finding[] {
  const slots = new Map([...standardSlots, ...more].map((slot) => [String(slot.id), slot]));
  const judge = (what: string, { slot: id, where }: Selection, path: FieldPath) => {
    const slot = slots.get(id);
    if (slot === undefined || where === undefined) return [];
    return impossibleValues(slot, where).map(({ field, value, near, path: within }) =>
      checkFinding(
        "value-impossible",
        {
          ...{ pack, what, field, slot: id, value: JSON.stringify(value) },
          near: near === undefined ? "" : ` (is ${near} meant?)`,
        },
        places.at([...path, "where", ...within]),
      ),
    );
  };
  return [
    ...sections.flatMap((section) => {
      const index = partIndex(own, "sections", section.name);
      if (index === undefined) return [];
      return Object.entries(section.data).flatMap(([variable, selection]) => {
        const path = ["sections", index, "data", variable];
        return judge(`${variable} in section ${section.name}`, selection, path);
      });
    }),
    ...rules.flatMap(({ name, of, without }) => {
      const index = partIndex(own, "rules", name);
      if (index === undefined) return [];
      return [
        ...judge(`rule ${name}`, of, ["rules", index, "of"]),
        ...(without ? judge(`rule ${name}`, without, ["rules", index, "without"]) : []),
      ];
    }),
  ];
}
