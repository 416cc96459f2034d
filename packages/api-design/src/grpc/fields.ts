import type { DataOf, PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { pascal, snake } from "../naming.ts";
import { message } from "./message.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;
type Value = Pick<DataOf<typeof api.schema>["properties"][number], "type" | "values" | "name">;

/** The messages and enumerations that operations need, each written once. */
export class ProtoTypes {
  readonly #byRef: ReadonlyMap<string, SchemaNode>;
  readonly #written = new Map<string, string>();

  constructor(byRef: ReadonlyMap<string, SchemaNode>) {
    this.#byRef = byRef;
  }

  /** The message of a schema, with all that it is made of. */
  of(ref: string): string {
    const schema = this.#byRef.get(ref);
    if (schema === undefined || schema.data.properties.length === 0)
      return "google.protobuf.Struct";
    const name = pascal(schema.data.name);
    if (this.#written.has(name)) return name;
    // Named first, as a thing may lead to its like.
    this.#written.set(name, "");
    const properties = [...schema.data.properties].sort(
      (a, b) => Number(b.name === "id") - Number(a.name === "id"),
    );
    this.#written.set(
      name,
      message(
        name,
        schema.data.description,
        properties.map((each) => {
          const type = each.schema ? this.of(each.schema) : this.scalar(each, schema.data.name);
          const isMessage = each.schema !== undefined || type.includes(".");
          const label =
            each.list || each.type === "list"
              ? "repeated "
              : (each.nullable || !each.required) && !isMessage
                ? "optional "
                : "";
          return `// ${each.description.replace(/\s+/g, " ")}\n${label}${type} ${snake(each.name)}`;
        }),
      ),
    );
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
        this.#written.set(
          "GeoPoint",
          message("GeoPoint", "A place.", ["double latitude", "double longitude"]),
        );
        return "GeoPoint";
      default:
        return "string";
    }
  }

  /** A part of a file. */
  chunk(): string {
    this.#written.set(
      "FileChunk",
      message("FileChunk", "A part of a file, in order.", ["bytes data"]),
    );
    return "FileChunk";
  }

  rendered(): readonly string[] {
    return [...this.#written.values()];
  }

  #enumeration({ name, values = [] }: Value, owner: string): string {
    const type = pascal(`${owner.replace(/(Create|Update|Request)$/, "")} ${name}`);
    const prefix = snake(type).toUpperCase();
    const members = [...new Set(values.map((each) => `${prefix}_${snake(each).toUpperCase()}`))];
    this.#written.set(
      type,
      `enum ${type} {\n${[`${prefix}_UNSPECIFIED`, ...members].map((each, at) => `  ${each} = ${at};`).join("\n")}\n}`,
    );
    return type;
  }
}
