import { capital, type DataOf, type PlanNodeOf, slug } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { camel } from "../naming.ts";
import { bodyExample } from "../openapi/component-schemas.ts";
import type { Given } from "./call.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type Property = DataOf<typeof api.schema>["properties"][number];

/** What is known where a body is written. */
export interface BodyFacts {
  readonly schemas: ReadonlyMap<string, SchemaNode>;
  readonly fields: ReadonlyMap<string, PlanNodeOf<typeof data.field>>;
  /** The variable with the id of one of an entity, where an answer has given it by now. */
  readonly idOf: (entity: string) => string | undefined;
  /** The property that stands in addresses, as its value is found by it. */
  readonly code: string | undefined;
  /** What a person types of the account, or another answer has given. */
  readonly secretOf: (property: Property) => Given | string | undefined;
}

export interface Body {
  readonly value: Readonly<Record<string, unknown>>;
  readonly given: readonly Given[];
}

/** The contract's own example, with ids that earlier answers gave and what a person has to bring. */
export function bodyOf(schema: SchemaNode, facts: BodyFacts): Body {
  const example = bodyExample(schema, facts.schemas);
  const given: Given[] = [];
  const value = filledIn(schema, example, facts, given, false);
  // A change needs something to change: what refers elsewhere may have been all that there is.
  const isEmpty = Object.keys(value).length === 0 && Object.keys(example).length > 0;
  return schema.data.purpose === "update" && isEmpty
    ? { value: filledIn(schema, example, facts, given, true), given }
    : { value, given };
}

function filledIn(
  schema: SchemaNode,
  example: Readonly<Record<string, unknown>>,
  facts: BodyFacts,
  given: Given[],
  isAll: boolean,
): Readonly<Record<string, unknown>> {
  const listed = (property: Property, name: string) =>
    property.list ? [variable(name)] : variable(name);
  return Object.fromEntries(
    schema.data.properties.flatMap((property): readonly (readonly [string, unknown])[] => {
      const plain = example[property.name];
      if (plain === undefined) return [];
      const secret = facts.secretOf(property);
      if (secret !== undefined) {
        if (typeof secret !== "string") given.push(secret);
        const name = typeof secret === "string" ? secret : secret.variable;
        return [[property.name, variable(name)]];
      }
      const inner = facts.schemas.get(property.schema ?? "");
      if (inner !== undefined) {
        const fill = (each: unknown) => filledIn(inner, Object(each), facts, given, isAll);
        return [[property.name, Array.isArray(plain) ? plain.map(fill) : fill(plain)]];
      }
      if (property.name === facts.code && property.pattern === undefined)
        return [[property.name, slug(String(plain))]];
      const target = facts.fields.get(property.field ?? "")?.data.references?.entity;
      if (target === undefined) return [[property.name, plain]];
      const id = facts.idOf(target);
      if (id !== undefined) return [[property.name, listed(property, id)]];
      // Nothing has made one by now: it is left out, or somebody has to bring it.
      if (!property.required && !isAll) return [];
      const own: Given = {
        variable: camel(property.name),
        value: String(Array.isArray(plain) ? plain[0] : plain),
        about: `${capital(property.description.replace(/\.$/, ""))}: one that is there already.`,
      };
      given.push(own);
      return [[property.name, listed(property, own.variable)]];
    }),
  );
}

// Characters that no example has: braces of a value are no variable.
const open = "\u0001";
const close = "\u0002";

/** A value that the client fills in, within a body. */
function variable(name: string): string {
  return `${open}${name}${close}`;
}

/** Text of a body or address, in which only what is meant as a variable is one. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("{{", "{\\u007b")
    .replace(/\\u0001(.*?)\\u0002/g, "{{$1}}");
}

/** The same for the fields of a form. */
export function formOf(value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .map(([name, each]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`)
    .join("&");
}
