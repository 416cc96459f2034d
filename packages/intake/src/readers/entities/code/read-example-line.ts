import { type TextSpan, textOf } from "../../text-span.ts";
import { type Field, fieldOf } from "../read-field.ts";
import type { FieldFacts } from "../read-remark.ts";

/** Reads the field that a line of an example in JSON shows: `"due_date": "2031-04-01",`. */
export function readExampleLine(text: string, span: TextSpan): readonly Field[] {
  const found = /^"([A-Za-z_][\w-]{0,60})"\s?:\s?(.{0,300})$/.exec(textOf(text, span));
  if (found?.[1] === undefined) return [];
  const value = (found[2] ?? "").replace(/,$/, "").trim();
  return [fieldOf(found[1], span, shownBy(value), value.startsWith("["))];
}

function shownBy(value: string): FieldFacts {
  const text = /^"([^"]{0,200})"$/.exec(value)?.[1];
  if (text === undefined) {
    if (/^(?:true|false)$/.test(value)) return { type: "boolean" };
    if (/^-?\d{1,15}$/.test(value)) return { type: "integer" };
    if (/^-?\d{1,15}\.\d{1,10}$/.test(value)) return { type: "decimal" };
    return value.startsWith("{") ? { type: "json" } : value.startsWith("[") ? { type: "list" } : {};
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { type: "date" };
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:/.test(text)) return { type: "timestamp" };
  const values = text.split(/\s?\|\s?/);
  return values.length > 1 && values.every((each) => /^[\w -]{1,40}$/.test(each))
    ? { type: "enum", values }
    : {};
}
