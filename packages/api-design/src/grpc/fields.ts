import type { DataOf, ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { pascal, snake } from "../naming.ts";
import { field, type ProtoType, unspecifiedOf } from "./model.ts";
import { eachOnce, type TypeNames } from "./type-names.ts";

type SchemaNode = ViewOf<typeof api.schema>;
type Value = Pick<DataOf<typeof api.schema>["properties"][number], "type" | "values" | "name">;

/** The messages and enumerations that operations need, each written once. */
export class ProtoTypes {
  readonly #byRef: ReadonlyMap<string, SchemaNode>;
  readonly #names: TypeNames;
  readonly #written = new Map<string, ProtoType>();
  readonly #begun = new Set<string>();

  /** Messages are named before any enumeration: theirs are the names that schemas have. */
  constructor(byRef: ReadonlyMap<string, SchemaNode>, names: TypeNames) {
    this.#byRef = byRef;
    this.#names = names;
    for (const { ref, id, data } of byRef.values()) {
      const name = pascal(data.name);
      names.of(ref, name, pascal(`${data.name} ${id}`));
    }
  }

  /** The message of a schema, with all that it is made of. */
  of(ref: string): string {
    const schema = this.#byRef.get(ref);
    if (schema === undefined || schema.data.properties.length === 0)
      return "google.protobuf.Struct";
    const name = this.#names.of(ref, pascal(schema.data.name));
    if (this.#begun.has(name)) return name;
    // Named first, as a thing may lead to its like.
    this.#begun.add(name);
    const properties = [...schema.data.properties].sort(
      (a, b) => Number(b.name === "id") - Number(a.name === "id"),
    );
    const fields = properties.map((each) => {
      const type = each.schema ? this.of(each.schema) : this.scalar(each, schema.data.name);
      const isMessage =
        each.schema !== undefined || type.includes(".") || each.type === "geo-point";
      const isMany = each.list || each.type === "list";
      const mayMiss = (each.nullable || !each.required) && !isMessage;
      return field(snake(each.name), type, {
        label: isMany ? "repeated" : mayMiss ? "optional" : "",
        comment: each.description,
      });
    });
    this.#written.set(name, {
      kind: "message",
      name,
      comment: schema.data.description,
      fields: eachOnce(fields),
    });
    return name;
  }

  scalar(value: Value, owner: string): string {
    if (value.values !== undefined && value.values.length > 0)
      return this.#enumeration(value, owner);
    switch (value.type) {
      case "integer":
        return "int64";
      case "decimal":
      case "percent":
        return "double";
      case "boolean":
        return "bool";
      case "timestamp":
        return "google.protobuf.Timestamp";
      case "duration":
        return "google.protobuf.Duration";
      case "json":
        return "google.protobuf.Struct";
      case "binary":
        return "bytes";
      case "geo-point":
        return this.#place();
      default:
        return "string";
    }
  }

  /** In the order in which the interface came to them. */
  get all(): readonly ProtoType[] {
    return [...this.#written.values()];
  }

  #place(): string {
    // A schema that is called so has the name.
    const name = this.#names.of("place", "GeoPoint", "GeoPlace");
    this.#written.set(name, {
      kind: "message",
      name,
      comment: "A place.",
      fields: [field("latitude", "double"), field("longitude", "double")],
    });
    return name;
  }

  /** Those who create a thing may set fewer of its values than it can have: they stand in one enumeration. */
  #enumeration({ name, values = [] }: Value, owner: string): string {
    const thing = owner.replace(/(Create|Update|Request)$/, "");
    const wanted = pascal(`${thing} ${name}`);
    // By both, not as they are joined: the list status of a task is not the status of a task list.
    const type = this.#names.of(`enum ${pascal(thing)}.${pascal(name)}`, wanted, `${wanted}Value`);
    const prefix = snake(type).toUpperCase();
    const known = this.#written.get(type);
    // A value that means none is the one that every enumeration has for it.
    const members = values
      .map((each) => this.#names.of(`${type}=${each}`, `${prefix}_${memberOf(each)}`))
      .filter((each) => each !== unspecifiedOf(prefix));
    this.#written.set(type, {
      kind: "enum",
      name: type,
      values: [...new Set([...(known?.kind === "enum" ? known.values : []), ...members])],
    });
    return type;
  }
}

/** `C`, `C++` and `C#` are three, and so are `A+` and `A-`. */
function memberOf(value: string): string {
  const spelled = value
    .replaceAll("+", " plus ")
    .replaceAll("#", " sharp ")
    .replace(/-\s*$/, " minus");
  return snake(spelled).toUpperCase();
}
