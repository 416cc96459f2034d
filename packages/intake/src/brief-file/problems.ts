import { suggest } from "@planc/core";
import type * as z from "zod";
import { shorten as cut } from "../words/cut-text.ts";
import type { Span } from "./yaml-tree.ts";

/** Something in the file that cannot be meant, at its place. */
export type Problem = Span &
  (
    | { readonly slug: "brief-not-yaml"; readonly problem: string }
    | {
        readonly slug: "brief-key-unknown";
        readonly path: string;
        readonly key: string;
        readonly keys: readonly string[];
      }
    | {
        readonly slug: "brief-value-invalid";
        readonly path: string;
        readonly problem: () => string;
      }
    | {
        readonly slug: "brief-entry-incomplete";
        readonly path: string;
        readonly missing: string;
      }
  );

/** ` (did you mean x?)`, or nothing. */
export function hintOf(word: string, candidates: readonly string[]): string {
  const near = suggest(word, candidates);
  return near === undefined ? "" : ` (did you mean ${near}?)`;
}

/** What is wrong with a value, as the end of a sentence that begins with where it stands. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = shorten(value);
  switch (issue.code) {
    case "invalid_value": {
      const values = issue.values.map(String);
      const hint = typeof value === "string" ? hintOf(value, values) : "";
      return `is ${shown}, not ${values.length === 1 ? values[0] : `one of ${listed(values)}`}${hint}`;
    }
    case "invalid_type":
      return `is ${shown}, not ${kinds[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys":
      return `has no key ${issue.keys.join(", ")}`;
    case "invalid_union":
      return `is ${shown}, which has none of the forms that it may have`;
    case "too_big":
      return `is ${shown}: ${bound("more", issue.origin, issue.maximum)}`;
    case "too_small":
      return `is ${shown}: ${bound("less", issue.origin, issue.minimum)}`;
    default:
      return `is ${shown}, which is not allowed (${issue.message})`;
  }
}

const mostListed = 12;

function listed(values: readonly string[]): string {
  const more = values.length > mostListed ? " …" : "";
  return `${values.slice(0, mostListed).join(", ")}${more}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  tuple: "a pair",
};

function bound(than: "more" | "less", origin: string, limit: number | bigint): string {
  const unit = origin === "string" ? " characters" : origin === "array" ? " entries" : "";
  return `it cannot be ${than} than ${limit}${unit}`;
}

function shorten(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text = String(value).replace(/\s+/g, " ");
  return `“${cut(text, 60)}”`;
}
