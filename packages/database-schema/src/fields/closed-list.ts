import { snake } from "../naming/identifier.ts";

/** `In progress` → `in_progress`, unless two values would become one. */
export function closedList(values: readonly string[]): readonly string[] {
  return [...new Set(keptValues(values).values())];
}

/** Each value with what a row has of it. */
export function keptValues(values: readonly string[]): ReadonlyMap<string, string> {
  const stored = new Set(values.map(snake));
  const isPlain = stored.size === new Set(values).size;
  return new Map(values.map((each) => [each, isPlain ? snake(each) : each]));
}
