import { byRef, carried, node, optional } from "@planc/core";
import { brief, client, data } from "@planc/core/ir";
import {
  contentOf,
  currencyIn,
  formatsOf,
  pluralsOf,
  saidZone,
  saysCurrency,
  zoneOf,
} from "../design/formats.ts";
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
    const { languages, unnamed } = saidLanguages(texts);
    const source = languages.find(({ isDefault }) => isDefault) ?? languages[0];
    const fieldOf = byRef(fields);
    const shown = [...new Set(screens.flatMap(({ data: { shows } }) => shows))].flatMap(
      (ref) => fieldOf.get(ref) ?? [],
    );
    const zone = zoneOf(shown, fields) ?? saidZone(texts);
    const currency = texts.find(({ text }) => saysCurrency.test(text));
    return {
      languages: [
        // Several that nobody names are asked for; of none that of the text is taken.
        ...(languages.length === 0 && unnamed === undefined
          ? [
              node(
                client.language,
                "en",
                {
                  tag: "en",
                  name: "English",
                  direction: "ltr",
                  source: true,
                  plurals: pluralsOf("en"),
                  because: "assumed",
                },
                assumed(
                  "language-of-text",
                  "no language is named for what people read: that of the text is taken",
                  [...surfaces.map(({ ref }) => ref)],
                ),
              ),
            ]
          : []),
        ...languages.map(({ tag, name, direction, by }) =>
          node(
            client.language,
            tag.toLowerCase(),
            {
              tag,
              name,
              direction,
              ...(tag === source?.tag
                ? { source: true as const }
                : { fallback: source?.tag ?? tag }),
              plurals: pluralsOf(tag),
              because: "named",
            },
            carried(by),
          ),
        ),
      ],
      formats: [
        ...formatsOf(
          shown,
          languages.map(({ tag }) => tag),
          { zone: zone?.zone, currency: currencyIn(texts), tellsMoney: currency !== undefined },
        ).map((format) =>
          node(
            client.format,
            format.kind,
            format,
            derived("format-of-fields", [
              ...(zone && format.kind === "date-time" ? [zone.from] : []),
              ...(currency && format.kind === "money" ? [currency.ref] : []),
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
