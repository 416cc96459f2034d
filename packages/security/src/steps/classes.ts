import { mark, optional, type ViewOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { aboutValues, type SensitiveName, sensitiveNames } from "../catalog/sensitive-names.ts";
import { sensitivities } from "../catalog/sensitivities.ts";
import { derived, step } from "../kit.ts";
import { endsWith, padded, says } from "../text.ts";

type Attribute = ViewOf<typeof brief.attribute>;

/** How sensitive attributes are: as the brief says, else by name, type and concept; silent where none tells. */
export const classes = step("classes", {
  reads: {
    product: optional(brief.product),
    attributes: optional(brief.attribute),
    concepts: optional(brief.concept),
  },
  writes: { classes: security.classification },
  run: ({ product, attributes, concepts }) => {
    const domain = padded(`${product?.data.domain ?? ""} ${product?.data.summary ?? ""}`);
    const names = new Map<string, string>(
      concepts.map((each) => [each.ref, padded(each.data.name)]),
    );
    return {
      classes: attributes.flatMap((attribute) => {
        const { dataClass } = attribute.data;
        if (dataClass !== undefined) {
          const { categories, ...rest } = sensitivities[dataClass];
          return [
            mark(
              security.classification,
              attribute.ref,
              { ...rest, categories: [...categories] },
              derived("class-given", [attribute.ref]),
            ),
          ];
        }
        const found = classify(attribute.data, names.get(attribute.data.concept) ?? " ", domain);
        if (!found) return [];
        const { entry, by } = found;
        const from = [
          attribute.ref,
          ...(names.has(attribute.data.concept) ? [attribute.data.concept] : []),
        ];
        return [
          mark(
            security.classification,
            attribute.ref,
            { class: entry.class, categories: [...entry.categories], personal: entry.personal },
            derived(by, from),
          ),
        ];
      }),
    };
  },
});

/** The first entry that an attribute fits, and whether its name or its type says so. */
export function classify(
  attribute: Pick<Attribute["data"], "name" | "type">,
  concept: string,
  domain = " ",
): { entry: SensitiveName; by: "class-by-name" | "class-by-type" } | undefined {
  const name = padded(attribute.name);
  for (const entry of sensitiveNames) {
    if (entry.on && !endsWith(concept, entry.on)) continue;
    if (entry.notOn && endsWith(concept, entry.notOn)) continue;
    if (entry.domains && says(domain, entry.domains) === undefined) continue;
    if (attribute.type && entry.unlessTypes?.includes(attribute.type)) continue;
    const phrase = entry.names && says(name, entry.names);
    if (phrase !== undefined && !isAbout(name, phrase)) return { entry, by: "class-by-name" };
    if (attribute.type && entry.types?.includes(attribute.type))
      return { entry, by: "class-by-type" };
  }
  return undefined;
}

/** Whether the name goes on to say something about the value: `email verified at`. */
function isAbout(name: string, phrase: string): boolean {
  return endsWith(name, aboutValues) && !endsWith(name, [phrase]);
}
