import { byRef, optional } from "@planc/core";
import { client, data } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { ofThing } from "../screens/words.ts";
import { capped } from "./parts.ts";

const mostFields = 6;

/** Languages with their plural forms, how values are written in each, and what sorts and is addressed by language. */
export const languagesSection = section("languages", {
  document: "clients.md",
  title: "Languages",
  reads: {
    surfaces: client.surface,
    languages: optional(client.language),
    formats: optional(client.format),
    screens: optional(client.screen),
    routes: optional(client.route),
    entities: optional(data.entity),
    fields: optional(data.field),
  },
  render: ({ surfaces, languages, formats, screens, routes, entities, fields }) => {
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    const named = (refs: readonly string[]): string => {
      const names = refs.flatMap((ref) => {
        const field = fieldOf.get(ref)?.data;
        const entity = field && entityOf.get(field.entity)?.data.name;
        return field ? [ofThing(entity ?? "", field.name)] : [];
      });
      const [shown, left] = capped([...new Set(names)], mostFields);
      return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(", ");
    };
    if (languages.length < 2) {
      const [only] = languages;
      const told = formats.filter(({ data: { kind } }) => kind !== "words");
      if (!only && told.length === 0) return undefined;
      return {
        blocks: [
          ...(only
            ? [
                table(
                  ["Language", "Tag", "Because"],
                  [[only.data.name, inlineCode(only.data.tag), only.data.because]],
                ),
              ]
            : []),
          ...(told.length > 0
            ? [
                table(
                  ["Written", "As", "Zone"],
                  told.map(({ data }) => [named(data.fields), data.by, data.zone ?? "–"]),
                ),
              ]
            : []),
        ],
      };
    }
    const indexed = routes.filter(({ data }) => data.indexed !== undefined);
    const finds = screens.flatMap(({ data: { finds = [] } }) => finds);
    const sorted = finds.flatMap(({ by, field }) => (by !== "value" && field ? [field] : []));
    const own = fields.filter(({ data: { type } }) => type === "language");
    const web = surfaces.some(({ data: { kind } }) => kind === "web");
    const mirrored = languages.filter(({ data: { direction } }) => direction === "rtl");
    return {
      blocks: [
        table(
          ["Language", "Tag", "Direction", "Plural forms", "Where a text is missing"],
          languages.map(({ data }) => [
            data.name,
            inlineCode(data.tag),
            data.direction,
            data.plurals.join(", "),
            data.fallback ?? "written first",
          ]),
        ),
        table(
          ["Written", ...languages.map(({ data: { tag } }) => tag), "Fields"],
          formats
            .filter(({ data: { kind } }) => kind !== "words")
            .map(({ data }) => [
              data.kind,
              ...languages.map(
                ({ data: { tag } }) => data.examples.find((each) => each.tag === tag)?.shows ?? "–",
              ),
              [named(data.fields), ...(data.zone ? [data.zone] : [])].join("; zone: "),
            ]),
        ),
        table(
          ["What depends on the language", "Here"],
          [
            [
              "taken from",
              own.length > 0
                ? named(own.map(({ ref }) => ref))
                : web
                  ? "the address, at first Accept-Language"
                  : "the device",
            ],
            ...formats.flatMap(({ data }) =>
              data.kind === "words"
                ? [["what people write", `${named(data.fields)}: ${data.by}`]]
                : [],
            ),
            ...(web && indexed.length > 0
              ? [
                  [
                    "addresses",
                    `${languages.map(({ data }) => `/${data.tag}${indexed[0]?.data.path ?? ""}`).join(", ")}: ${indexed.length} found by search engines, each with hreflang of the others`,
                  ],
                ]
              : []),
            ...(sorted.length > 0
              ? [["sorted and searched", `${named(sorted)}: by the collation of the language`]]
              : []),
            ...(mirrored.length > 0
              ? [
                  [
                    "mirrored",
                    `${mirrored.map(({ data }) => data.name).join(", ")}: ${screens.length} screens, ${strongNames(screens)}`,
                  ],
                ]
              : []),
          ],
        ),
        paragraph(
          "Texts: ",
          ...languages.flatMap(({ data: { tag } }, at) => [
            ...(at > 0 ? [", "] : []),
            fileLink(`clients/messages/${tag}.json`),
          ]),
          ".",
        ),
      ],
    };
  },
});

const strongNames = (
  screens: readonly { readonly data: { readonly kind: string; readonly name: string } }[],
) => {
  const laid = screens.filter(
    ({ data: { kind } }) => kind === "board" || kind === "calendar" || kind === "step",
  );
  return laid.length > 0
    ? `${laid
        .map(({ data }) => data.name)
        .slice(0, 4)
        .join(", ")} from right to left as well`
    : "lines from right to left as well";
};
