import { type DataOf, node, optional, type Ref, slug, type ViewOf } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { amounts } from "../catalog/amounts.ts";
import { derived, step } from "../kit.ts";
import { camel, kebab, pascal, plural, property } from "../naming.ts";
import { accessOf } from "../operation/access.ts";
import { errorsOf } from "../operation/errors.ts";
import { formOf } from "../operation/form.ts";
import { idTypesOf } from "../operation/keys.ts";
import { isSingle } from "../operation/single.ts";
import { itemPath } from "./resources.ts";
import { accountId } from "./sessions.ts";

type Property = DataOf<typeof api.schema>["properties"][number];

/** What is worked out and kept nowhere can be read: one operation for each such thing of the text. */
export const computed = step("computed", {
  reads: {
    convention: api.convention,
    concepts: brief.concept,
    attributes: optional(brief.attribute),
    actions: optional(brief.action),
    actors: optional(brief.actor),
    entities: optional(data.entity),
    fields: optional(data.field),
    relations: optional(brief.relation),
    policies: optional(security.policy),
    identity: optional(security.identity),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({
    convention,
    concepts,
    attributes,
    actions,
    actors,
    entities,
    fields,
    relations,
    policies,
    identity,
  }) => {
    const kept = new Set<string | undefined>(entities.map((each) => each.data.concept));
    const shown = concepts.filter((each) => each.data.role === "computed" && !kept.has(each.ref));
    const made = shown.map((concept) => {
      const { name } = concept.data;
      const id = slug(name);
      const over = wholeOf(concept.ref, relations, entities, actions);
      const isOne = over !== undefined && isSingle(over, { entities, fields, policies, actions });
      const inPath = over === undefined || isOne ? [] : [idParameter(over, fields)];
      const path = `${over ? above(over, concepts, isOne) : ""}/${kebab(name)}`;
      const about = actions.filter(
        (each) => each.data.concept === concept.ref && each.data.automatic === undefined,
      );
      const seen = about.filter((each) => /^(?:read|list|search)$/.test(each.data.effect));
      const own = attributes.filter((each) => each.data.concept === concept.ref);
      const why = derived("read-what-is-worked-out", [
        concept.ref,
        ...own.map(({ ref }) => ref),
        ...seen.map(({ ref }) => ref),
      ]);
      const access = accessOf({
        effect: "read",
        concept: concept.ref,
        actions: seen,
        policies,
        identity,
        actors,
        implied: false,
      });
      const propertyCase = convention.data.propertyCase;
      return {
        resource: node(api.resource, id, { name, path }, why),
        schema: node(
          api.schema,
          id,
          {
            name: pascal(name),
            purpose: "resource",
            description: concept.data.description ?? `${name} as it is worked out.`,
            properties: [
              ...own.map((each) => propertyOf(each, propertyCase)),
              text(property("computed at", propertyCase), "When it was worked out.", {
                type: "timestamp",
                readOnly: true,
              }),
            ],
          },
          why,
        ),
        operation: node(
          api.operation,
          slug(`get ${name}`),
          {
            operationId: `get${pascal(name)}`,
            method: "get",
            path,
            resource: `api/resource#${id}`,
            summary: `Read ${name.toLowerCase()}`.slice(0, 200),
            description: "It is worked out from what is kept, and kept nowhere itself.",
            effect: "read",
            access,
            // How it is worked out is nobody's operation: it is part of the answer.
            realises: [
              concept.ref,
              ...about.flatMap((each) => [each.ref, ...each.data.requirements]),
            ],
            parameters: inPath,
            response: `api/schema#${id}`,
            success: 200,
            errors: errorsOf({
              form: formOf("read", name, "read"),
              access,
              parameters: inPath,
              request: undefined,
              fields: [],
              idempotency: "natural",
              identity,
            }),
            paginated: false,
            idempotency: "natural",
            lifecycle: "new",
          },
          why,
        ),
      };
    });
    return {
      resources: made.map(({ resource }) => resource),
      schemas: made.map(({ schema }) => schema),
      operations: made.map(({ operation }) => operation),
    };
  },
});

type Entity = ViewOf<typeof data.entity>;
type Concept = ViewOf<typeof brief.concept>;

/** The one thing that is kept of which it is worked out: a summary of a loan is read below that loan. */
function wholeOf(
  concept: Ref<"brief/concept">,
  relations: readonly ViewOf<typeof brief.relation>[],
  entities: readonly Entity[],
  actions: readonly ViewOf<typeof brief.action>[],
): Entity | undefined {
  const wholes = new Set(
    relations.flatMap(({ data: { from, to, kind } }) =>
      from === concept && kind !== "many-to-many" ? [to] : [],
    ),
  );
  const [whole, ...others] = entities.filter(
    ({ data: { concept: of } }) =>
      of !== undefined && wholes.has(of) && actions.some((each) => each.data.concept === of),
  );
  return others.length > 0 || whole?.id === accountId ? undefined : whole;
}

/** `/loans/{loanId}`, or `/loan` where everybody has one: the path by which that one is read. */
function above(
  { data: { name, concept } }: Entity,
  concepts: readonly Concept[],
  isOne: boolean,
): string {
  const given = concepts.find(({ ref }) => ref === concept)?.data.plural;
  return isOne
    ? itemPath({ name, path: `/${kebab(name)}`, single: true })
    : itemPath({ name, path: `/${kebab(given ?? plural(name))}` });
}

function idParameter(
  { ref, data: { name } }: Entity,
  fields: readonly ViewOf<typeof data.field>[],
): DataOf<typeof api.operation>["parameters"][number] {
  const [type = "uuid"] = idTypesOf([{ data: { entity: ref, name } }], fields).values();
  return {
    name: `${camel(name)}Id`,
    in: "path",
    type,
    required: true,
    description: `Id of the ${name.toLowerCase()}.`,
  };
}

function propertyOf(
  { data: { name, type, values } }: ViewOf<typeof brief.attribute>,
  propertyCase: "camel" | "snake",
): Property {
  const kind = type ?? (values ? "enum" : amounts.test(name) ? "decimal" : "text");
  return text(property(name, propertyCase), `${name.charAt(0).toUpperCase()}${name.slice(1)}.`, {
    type: kind,
    list: kind === "list",
    readOnly: true,
    nullable: true,
    ...(values ? { values } : {}),
  });
}
