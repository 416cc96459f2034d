import { byRef, optional, slug } from "@planc/core";
import { brief, data, reading } from "@planc/core/ir";
import { excludes } from "../catalog/type-families.ts";
import { rule } from "../kit.ts";
import { typeInWords } from "../sections/words.ts";

/** What is said to be of one type here and of another there is kept as the one that the brief settled on. */
export const twoTypes = rule("two-types", {
  reads: {
    attributes: brief.attribute,
    readings: optional(reading.attribute),
    concepts: optional(brief.concept),
    fields: optional(data.field),
  },
  check: ({ attributes, readings, concepts, fields, report }) => {
    const readingByRef = byRef(readings);
    const conceptByRef = byRef(concepts);
    const fieldOf = new Map(fields.map((field) => [field.data.attribute, field.data]));
    for (const { ref, data: attribute, why } of attributes) {
      const kept = fieldOf.get(ref)?.type;
      const taken = kept ?? attribute.type;
      if (taken === undefined) continue;
      const said = (why.from ?? []).flatMap((from) => {
        const each = readingByRef.get(from)?.data;
        return each?.type !== undefined && slug(each.name) === slug(attribute.name)
          ? [each.type]
          : [];
      });
      const other = said.find(
        (type) => said.some((each) => excludes(type, each)) && excludes(type, taken),
      );
      if (other === undefined) continue;
      report(
        "two-types",
        {
          name: attribute.name,
          entity: conceptByRef.get(attribute.concept)?.data.name ?? attribute.concept,
          taken: typeInWords(taken),
          other: typeInWords(other),
        },
        { ref },
      );
    }
  },
});
