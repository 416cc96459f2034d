import { snake } from "../naming/identifier.ts";

/** `In progress` → `in_progress`, unless two values would become one. */
export function closedList(values: readonly string[]): readonly string[] {
  const stored = new Set(values.map(snake));
  return [...(stored.size < new Set(values).size ? new Set(values) : stored)];
}
