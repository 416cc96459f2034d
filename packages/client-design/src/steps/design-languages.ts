import { byRef, carried, node, optional } from "@planc/core";
import { brief, client, data } from "@planc/core/ir";
import { contentOf, currencyIn, formatsOf, pluralsOf, saidZone } from "../design/formats.ts";
import { saidLanguages } from "../design/said-languages.ts";
import { saidTexts } from "../design/said-texts.ts";
import { assumed, derived, step } from "../kit.ts";

/** Languages that the text names for what people read, and how values are written in each. */
export const designLanguages = step("design-languages", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    fields: optional(data.field),
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
  },
  writes: { languages: client.language, formats: client.format },
  run: ({ surfaces, screens, fields, requirements, unread }) => {
    if (surfaces.length === 0 || screens.length === 0) return { languages: [], formats: [] };
    const texts = saidTexts(requirements, unread);
    const { languages } = saidLanguages(texts);
    const source = languages.find(({ isDefault }) => isDefault) ?? languages[0];
    const zone = saidZone(texts);
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
            plurals: pluralsOf(tag),
            because: "the text names it",
          },
          carried(by),
        ),
      ),
      formats: [
        ...formatsOf(
          shown,
          languages.map(({ tag }) => tag),
          zone?.zone,
          currencyIn(texts),
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
        ...(languages.length > 1 ? contentOf(shown) : []).map((format) =>
          node(
            client.format,
            format.kind,
            format,
            assumed(
              "content-as-written",
              "languages are named for what people read of the product, and nothing says that what they write is translated",
              [...languages.map(({ by }) => by), ...format.fields.slice(0, 8)],
            ),
          ),
        ),
      ],
    };
  },
});
