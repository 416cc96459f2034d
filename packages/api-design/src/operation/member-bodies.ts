import { type DataOf, type Draft, join, node, type ViewOf } from "@planc/core";
import { api, type data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { pascal, property, withArticle, words } from "../naming.ts";
import { schemaId } from "../steps/resources.ts";
import type { Member } from "./members.ts";
import { capitalised, propertyOf } from "./property-of.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;
type SchemaDraft = Draft<"api/schema", DataOf<typeof api.schema>>;

interface Around {
  readonly resource: ViewOf<typeof api.resource>;
  readonly propertyCase: "camel" | "snake";
  readonly entityName: ReadonlyMap<string, string>;
}

/** The list in which a thing shows what it has several of, or takes it. */
export function memberList(
  { rows, name, only }: Member,
  purpose: "resource" | "create" | "update",
  { resource, propertyCase }: Around,
): Property {
  const list = {
    name: property(name, propertyCase),
    list: true,
    required: purpose === "resource",
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description: `Its ${name}${purpose === "update" ? ", all of them: the list takes the place of the one there was" : ""}.`,
  } as const;
  return only === undefined
    ? { ...list, type: "list", schema: `api/schema#${memberId(resource, rows, purpose)}` }
    : { ...list, type: only.data.type };
}

/** The bodies of what a thing has several of: as it is read, and where it can be given, what is given. */
export function memberSchemas(
  member: Member,
  forCreating: (property: Property, field: Field) => Property,
  { resource, propertyCase, entityName }: Around,
): readonly SchemaDraft[] {
  const { rows, shown, given, only } = member;
  if (only !== undefined) return [];
  const thing = resource.data.name.toLowerCase();
  const to = shown.find(({ data }) => data.references !== undefined);
  // A link has no name of its own that people know.
  const called =
    rows.data.concept === undefined && rows.data.partOf === undefined && to
      ? `${thing} ${to.data.name.toLowerCase()}`
      : words(rows.data.name).join(" ");
  const why = derived("schema-per-resource", [resource.ref, ...shown.map(({ ref }) => ref)]);
  const propertyOfMember = (field: Field) =>
    propertyOf(field, !given.includes(field), propertyCase, entityName);
  const read = node(
    api.schema,
    memberId(resource, rows, "resource"),
    {
      name: pascal(called),
      purpose: "resource",
      entity: rows.ref,
      description: `${capitalised(withArticle(called))} as it is read with its ${thing}.`,
      properties: shown.map(propertyOfMember),
    },
    why,
  );
  if (given.length === 0) return [read];
  return [
    read,
    node(
      api.schema,
      memberId(resource, rows, "create"),
      {
        name: `${pascal(called)}Input`,
        purpose: "create",
        entity: rows.ref,
        description: `What is given of ${withArticle(called)} with its ${thing}.`,
        properties: given.map((each) => {
          const written = forCreating(propertyOfMember(each), each);
          return member.goods.includes(each)
            ? { ...written, required: true, nullable: false }
            : written;
        }),
      },
      why,
    ),
  ];
}

function memberId(
  { id }: Around["resource"],
  rows: Member["rows"],
  purpose: "resource" | "create" | "update",
): string {
  return schemaId(join(id, rows.id), purpose === "resource" ? undefined : "create");
}
