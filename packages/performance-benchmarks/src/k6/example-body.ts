import { type DataOf, isEnd, type PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { codedTexts } from "../catalog/coded-texts.ts";

type Schema = PlanNodeOf<typeof api.schema>;
type Property = DataOf<typeof api.schema>["properties"][number];
type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Limits = Pick<Property, "type"> & Partial<Omit<Property, "type"> & Omit<Parameter, "type">>;

/** Stands in a text that no two records may share; the script puts the run and the iteration there. */
export const unique = "{unique}";

/** The same for an id that no two records share, a short word in lower case, and a whole number. */
export const uniqueId = "{unique id}";
export const uniqueWord = "{unique word}";
export const uniqueNumber = "{unique number}";

/** Where an id stands that the script takes from the test data, where that has one of the name. */
export const unknownId = "00000000-0000-7000-8000-000000000000";

/** A body that the schema accepts; what clients may not send is left out. */
export function exampleBody(
  schema: Schema,
  schemas: ReadonlyMap<string, Schema>,
  uniqueFields: ReadonlySet<string>,
  depth = 0,
): Record<string, unknown> {
  return Object.fromEntries(
    schema.data.properties
      .filter((each) => !each.readOnly)
      .map((each) => {
        const inner = each.schema === undefined ? undefined : schemas.get(each.schema);
        if (inner !== undefined && depth < 3) {
          const body = exampleBody(inner, schemas, uniqueFields, depth + 1);
          return [each.name, each.list ? [body] : body];
        }
        const alone = each.field !== undefined && uniqueFields.has(each.field);
        const value = exampleValue(each, alone);
        return [each.name, each.list && !Array.isArray(value) ? [value] : value];
      }),
  );
}

/** A value within its limits; the same for the same property. */
export function exampleValue(limits: Limits, alone = false): unknown {
  const { type, values, minimum, above, maximum, maxLength, example } = limits;
  if (example !== undefined) return example;
  if (values !== undefined && values.length > 0) return values[0];
  const number = (usual: number) =>
    Math.min(
      Math.max(usual, minimum ?? -Infinity, above === undefined ? -Infinity : above + 1),
      maximum ?? Infinity,
    );
  const text = (usual: string) => (maxLength === undefined ? usual : usual.slice(0, maxLength));
  const coded =
    type === "text" ? codedTexts.find((each) => each.name.test(limits.name ?? "")) : undefined;
  if (coded !== undefined && !alone) return text(coded.value);
  switch (type) {
    case "integer":
      if (alone) return uniqueNumber;
      return minimum === undefined ? Math.floor(number(1)) : Math.ceil(number(1));
    case "decimal":
    case "percent":
      return number(1.5);
    case "money":
      return number(49.9).toFixed(2);
    case "boolean":
      return true;
    case "date":
      return isEnd(limits.name ?? "") ? "2030-01-16" : "2030-01-15";
    case "time":
      return "09:30:00Z";
    case "timestamp":
      return isEnd(limits.name ?? "") ? "2030-01-15T10:30:00Z" : "2030-01-15T09:30:00Z";
    case "duration":
      return "PT30M";
    case "uuid":
      return alone ? uniqueId : unknownId;
    case "email":
      return (maxLength ?? 254) < 64 ? text("a@b.co") : `load-${unique}@example.org`;
    case "phone":
      return text("+441632960123");
    case "url":
    case "file":
      return text("https://files.example.org/1");
    case "country":
      return "PT";
    case "currency":
      return "EUR";
    case "language":
      return text("pt-PT");
    case "geo-point":
      return { latitude: 38.7, longitude: -9.1 };
    case "json":
      return {};
    case "binary":
      return "aGVsbG8=";
    case "list":
      return [];
    default:
      // A number, code or slug takes no spaces; what the placeholder becomes has at most 12 characters.
      return alone
        ? (maxLength ?? 255) >= 18
          ? `load-${uniqueWord}`
          : uniqueWord
        : text("Load test");
  }
}
