import { byRef, carried, node, optional } from "@planc/core";
import { brief, client, data } from "@planc/core/ir";
import { formatsOf, saidZone } from "../design/formats.ts";
import { saidLanguages } from "../design/said-languages.ts";
import { derived, step } from "../kit.ts";

/** Languages that the text names for what people read, and how values are written in each. */
export const designLanguages = step("design-languages", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    fields: optional(data.field),
    requirements: optional(brief.requirement),
  },
  writes: { languages: client.language, formats: client.format },
  run: ({ surfaces, screens, fields, requirements }) => {
    if (surfaces.length === 0 || screens.length === 0) return { languages: [], formats: [] };
    const { languages } = saidLanguages(requirements);
    const source = languages.find(({ isDefault }) => isDefault) ?? languages[0];
    const zone = saidZone(requirements);
    const fieldOf = byRef(fields);
    const shown = [...new Set(screens.flatMap(({ data: { shows } }) => shows))].flatMap(
      (ref) => fieldOf.get(ref) ?? [],
    );
    return {
      languages: languages.map(({ tag, name, direction, by }) =>
        node(
          client.language,
          tag.toLowerCase(),
          {
            tag,
            name,
            direction,
            ...(tag === source?.tag ? { source: true as const } : { fallback: source?.tag ?? tag }),
            plurals: [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort(),
            because: "the text names it",
          },
          carried(by),
        ),
      ),
      formats: formatsOf(
        shown,
        languages.map(({ tag }) => tag),
        zone?.zone,
      ).map((format) =>
        node(
          client.format,
          format.kind,
          format,
          derived("format-of-fields", [
            ...(zone ? [zone.from] : []),
            ...languages.map(({ by }) => by),
            ...format.fields.slice(0, 8),
          ]),
        ),
      ),
    };
  },
});
