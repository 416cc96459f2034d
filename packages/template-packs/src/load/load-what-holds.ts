import type { Finding } from "@planc/core";
import type { Pack } from "../format/pack-schema.ts";
import { type LoadOptions, loadPack } from "./load-pack.ts";
import { isMapping } from "./mapping.ts";

/** Parts of a pack without which the rest of it still says what its author meant. */
const apart = ["sections", "rules", "fixtures", "decomposition", "instances", "glossary"] as const;

export interface Held {
  /** The pack without the parts that are at fault; undefined where that does not mend it. */
  readonly pack?: Pack;
  readonly findings: readonly Finding[];
}

/**
 * Loads a pack as `loadPack` does. Where one section, rule or fixture is at fault, the others hold: a
 * plan loses that part and nothing more.
 */
export async function loadWhatHolds(value: unknown, options: LoadOptions): Promise<Held> {
  const whole = await loadPack(value, options);
  if ("pack" in whole) return { pack: whole.pack, findings: [] };
  const { findings } = whole;
  if (!isMapping(value)) return { findings };

  const bare = Object.fromEntries(
    Object.entries(value).filter(
      ([key]) => key !== "catalogue" && !apart.some((each) => each === key),
    ),
  );
  const holds = async (parts: object) => "pack" in (await loadPack({ ...bare, ...parts }, options));
  if (!(await holds({}))) return { findings };
  const kept: Record<string, unknown> = {};
  for (const part of apart) {
    const own: unknown = value[part];
    if (!Array.isArray(own)) continue;
    const good: unknown[] = [];
    for (const each of own) if (await holds({ [part]: [each] })) good.push(each);
    kept[part] = good;
  }
  if (value.catalogue !== undefined && (await holds({ catalogue: value.catalogue }))) {
    kept.catalogue = value.catalogue;
  }
  const rest = await loadPack({ ...bare, ...kept }, options);
  return "pack" in rest ? { pack: rest.pack, findings } : { findings };
}
