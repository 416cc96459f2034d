import { isEnd, sampleMail, sampleProseOf, sampleText, slug } from "@planc/core";
import type { Limits } from "./value-schema.ts";

/** An example that is valid against `valueSchema`, by what the name means in such a thing; the same for the same input. */
export function valueExample(
  { type, values, minimum, above, maximum, minLength, maxLength, example }: Limits,
  name: string,
  /** What has the value: `Project member`. */
  thing = "",
): unknown {
  if (example !== undefined) return example;
  if (values !== undefined && values.length > 0) return values[0];
  const number = (usual: number) =>
    Math.min(
      Math.max(usual, minimum ?? usual, above === undefined ? usual : above + 1),
      maximum ?? Number.POSITIVE_INFINITY,
    );
  const fit = (text: string) =>
    (maxLength === undefined ? text : text.slice(0, maxLength).trimEnd()).padEnd(
      minLength ?? 0,
      "x",
    );
  switch (type) {
    case "integer":
      return Math.round(number(1));
    case "decimal":
    case "percent":
      return number(1.5);
    case "money":
      return "49.90";
    case "boolean":
      return true;
    case "date":
      return isEnd(name) ? "2030-01-16" : "2030-01-15";
    case "time":
      return "09:30:00Z";
    case "timestamp":
      return isEnd(name) ? "2030-01-15T10:30:00Z" : "2030-01-15T09:30:00Z";
    case "duration":
      return "PT30M";
    case "uuid":
      return uuidOf(name, thing);
    case "email": {
      const mail = sampleMail(thing || "person", 0);
      return mail.length > (maxLength ?? 254) ? "a@b.co" : mail;
    }
    case "phone":
      return fit("+441632960123");
    case "url":
    case "file":
      return fit(`https://files.example.org/${slug(name)}/1`);
    case "country":
      return "PT";
    case "currency":
      return "EUR";
    case "language":
      return fit("pt-PT");
    case "geo-point":
      return { latitude: 38.7, longitude: -9.1 };
    case "json":
      return {};
    case "binary":
      return "aGVsbG8=";
    case "list":
      return [];
    case "long-text":
      return fit(sampleProseOf(name, 0));
    default:
      return fit(textOf(name, thing));
  }
}

/** What proves something has no meaning in its words. */
function textOf(name: string, thing: string): string {
  if (/cursor$/i.test(name)) return "eyJpZCI6MTAwMX0";
  if (/(?:token|secret|signature|assertion)$/i.test(name)) return "q7Zr1uWv9cXn4LkE2TsB8g";
  if (/pass(?:word|phrase)$/i.test(name)) return "quiet-harbour-27-lanterns";
  return sampleText(name, thing || name, 0);
}

/** One id for each kind of thing: a task and its project have two, and every reference to the project has its. */
function uuidOf(name: string, thing: string): string {
  const led = slug(name).replace(/-?\bids?$/, "");
  const of = led === "" ? slug(thing || "thing") : led;
  return `01890a5d-ac96-774b-bcce-${hash(of, 0x811c9dc5)}${hash(of, 0x1234567).slice(0, 4)}`;
}

/** FNV-1a in 32 bits, as eight hexadecimal digits. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}
