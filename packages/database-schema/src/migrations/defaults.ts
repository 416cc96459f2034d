import { volatileCalls } from "../catalog/postgresql-locks.ts";
import type { Column } from "../sql/schema-model.ts";

/** Whether rows that are there get the default at once, without being written anew. */
export function hasLightDefault({ default: value }: Column): boolean {
  return value !== undefined && value.toUpperCase() !== "NULL" && !volatileCalls.test(value);
}

/** Whether the type itself gives each row a value. */
export function isCounted({ type, rest = "" }: Column): boolean {
  return /serial$/i.test(type) || /\bIDENTITY\b/i.test(rest);
}

/** Whether the default is another value for each row, so that rows that are there have to be written. */
export function hasOwnDefault({ default: value }: Column): boolean {
  return value !== undefined && volatileCalls.test(value);
}

/** The same column but for its name and what is remarked on it. */
export function isSameKind(one: Column, other: Column): boolean {
  return one.type === other.type && one.rest === other.rest;
}
