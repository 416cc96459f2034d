/**
 * The unit behind a number: units that are words, as "incident", are counted ("2 incidents"); symbols, as
 * "ms" or "req/s", are not. `char` is written out.
 */
export function unitText(value: number, unit: string): string {
  if (unit === "char") return value === 1 ? "character" : "characters";
  if (value === 1 || !/^(?:day|[a-z]{4,})$/.test(unit) || unit.endsWith("s")) return unit;
  return unit.endsWith("y") && !unit.endsWith("day") ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}
