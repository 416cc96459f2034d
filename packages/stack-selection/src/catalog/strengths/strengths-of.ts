import { type Capability, isCapability } from "../capabilities.ts";
import type { Entry } from "../schema.ts";

/** What is asked for in some products alone: by capability, then by entry. */
export type StrengthsByCapability = Readonly<
  Partial<Record<Capability, Readonly<Record<string, readonly [number, string]>>>>
>;

/** The strengths that tables have of an entry, beside those of its row. */
export function strengthsOf(
  key: string,
  tables: readonly StrengthsByCapability[],
): NonNullable<Entry["fits"]> {
  const found: NonNullable<Entry["fits"]> = {};
  for (const table of tables) {
    for (const [capability, rows] of Object.entries(table)) {
      const strength = rows?.[key];
      if (strength && isCapability(capability)) found[capability] = [...strength];
    }
  }
  return found;
}
