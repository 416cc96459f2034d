import { capital, type DataOf, node, type Ref, slug, type ViewOf } from "@planc/core";
import { api, type brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { camel, pascal, words } from "../naming.ts";

type Given = NonNullable<DataOf<typeof api.entryPoint>["gives"]>;

/** The properties of a concept, as a caller reads them. */
export function propertiesOf(
  concept: string,
  attributes: readonly ViewOf<typeof brief.attribute>[],
): Given {
  return attributes
    .filter(({ data }) => data.concept === concept)
    .map(({ data: { name, type, required, values } }) => ({
      name: camel(name),
      type: type ?? (values && values.length > 0 ? "enum" : "text"),
      list: type === "list",
      required: required ?? false,
      description: `${capital(words(name).join(" "))}.`,
      ...(values && values.length > 0 ? { values } : {}),
    }));
}

/** A type for each thing that a library hands out or takes. */
export function typeEntries(
  product: Ref,
  concepts: readonly ViewOf<typeof brief.concept>[],
  attributes: readonly ViewOf<typeof brief.attribute>[],
) {
  return concepts.flatMap((concept) => {
    const { name, description } = concept.data;
    const properties = propertiesOf(concept.ref, attributes);
    if (properties.length === 0 || concept.data.role === "join") return [];
    return [
      node(
        api.entryPoint,
        `type.${slug(concept.id)}`,
        {
          kind: "type",
          name: pascal(name),
          summary: (description ?? capital(name)).replace(/\.$/, ""),
          inputs: [],
          output: "Read only: the library makes it.",
          gives: properties,
          failures: [],
          realises: [concept.ref],
        },
        derived("type-per-concept", [product, concept.ref]),
      ),
    ];
  });
}
