import { byRef, jsonFile, optional } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { criterionName } from "../catalog/wcag.ts";
import { pascal } from "../design/elements.ts";
import { messagesOf } from "../design/messages.ts";
import { artifact } from "../kit.ts";

/** Every component with its fields and stories, and what each screen has to meet. */
export const componentsFile = artifact("components", {
  reads: {
    surfaces: client.surface,
    elements: client.element,
    screens: optional(client.screen),
    fields: optional(data.field),
    entities: optional(data.entity),
  },
  emit: ({ surfaces, elements, screens, fields, entities }) => {
    if (elements.length === 0) return [];
    const screenOf = byRef(screens);
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    return [
      jsonFile("clients/components.json", {
        version: 1,
        surfaces: surfaces.flatMap((surface) => {
          const own = elements.filter(({ data }) => data.surface === surface.ref);
          if (own.length === 0) return [];
          return [
            {
              surface: surface.data.name,
              components: own.map(({ data }) => ({
                name: data.name,
                kind: data.kind,
                ...(data.about ? { about: entityOf.get(data.about)?.data.name ?? data.about } : {}),
                ...(data.standsOn ? { standsOn: data.standsOn } : {}),
                shared: data.shared,
                screens: data.screens.map((ref) => screenOf.get(ref)?.data.name ?? ref),
                fields: data.fields.map((ref) => fieldOf.get(ref)?.data.name ?? ref),
                stories: data.variants.map((each) => `${data.name}/${pascal(each)}`),
              })),
            },
          ];
        }),
      }),
    ];
  },
});

/** What each screen has to meet, for tests and for who reviews it by hand. */
export const accessibilityFile = artifact("accessibility", {
  reads: {
    surfaces: client.surface,
    accesses: client.access,
    conformances: client.conformance,
    screens: optional(client.screen),
    routes: optional(client.route),
    fields: optional(data.field),
  },
  emit: ({ surfaces, accesses, conformances, screens, routes, fields }) => {
    const screenOf = byRef(screens);
    const fieldOf = byRef(fields);
    const pathOf = new Map<string, string>(routes.map(({ data }) => [data.screen, data.path]));
    return surfaces.flatMap((surface) => {
      const own = accesses.filter(
        ({ data }) => screenOf.get(data.screen)?.data.surface === surface.ref,
      );
      const level = conformances.find(({ data }) => data.surface === surface.ref)?.data;
      if (own.length === 0 || !level) return [];
      return [
        jsonFile(`clients/accessibility-${surface.id}.json`, {
          version: 1,
          surface: surface.data.name,
          standard: level.standard,
          level: level.level,
          audit: { by: level.tool.name, runs: level.tool.runs },
          screens: own.map(({ data }) => ({
            screen: screenOf.get(data.screen)?.data.name ?? data.screen,
            route: pathOf.get(data.screen) ?? "",
            criteria: data.criteria.map(({ id, because }) => ({
              criterion: criterionName(id),
              because,
            })),
            ...(data.keyboard ? { keyboard: data.keyboard } : {}),
            focus: [{ after: "it opens", to: "its heading" }, ...data.focus],
            announces: data.announces,
            ...(data.reads ? { line: data.reads } : {}),
            autocomplete: data.autocomplete.map(({ field, input, token }) => ({
              input: input ?? (field && fieldOf.get(field)?.data.name) ?? field,
              token,
            })),
          })),
        }),
      ];
    });
  },
});

/** Texts of the interface by language, where the text of the plan names several. */
export const messagesFile = artifact("messages", {
  reads: {
    languages: client.language,
    screens: client.screen,
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: optional(brief.concept),
    operations: optional(api.operation),
  },
  emit: ({ languages, ...read }) =>
    languages.length < 2
      ? []
      : languages.map(({ data: { tag, plurals } }) =>
          jsonFile(`clients/messages/${tag}.json`, messagesOf(plurals, read)),
        ),
});
