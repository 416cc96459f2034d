import type { Finding } from "@planc/core";
import { standardSlots } from "@planc/core/ir";
import { type Pack, packSchema } from "../format/pack-schema.ts";
import { checkPack } from "./check-pack.ts";
import { checkTemplates } from "./check-templates.ts";
import { extendPack } from "./extend-pack.ts";
import { packFinding } from "./findings.ts";

export interface LoadOptions {
  /** Version of core that the pack will run on. */
  readonly core: string;
  /** Packs that it may extend, already loaded. */
  readonly bases?: readonly Pack[];
  /** Names of slots that plugins bring beside the standard ones. */
  readonly slots?: readonly string[];
}

export type LoadedPack = { readonly pack: Pack } | { readonly findings: readonly Finding[] };

/** How many faults of form are reported at once. */
const mostFaults = 20;

/** Checks what an author wrote and joins it with what it extends. Runs nothing of it. */
export async function loadPack(value: unknown, options: LoadOptions): Promise<LoadedPack> {
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    return {
      findings: parsed.error.issues.slice(0, mostFaults).map(({ path, message }) =>
        packFinding("pack-invalid", {
          path: path.length === 0 ? "the top" : path.map(String).join("."),
          reason: message.replace(/\.$/, ""),
        }),
      ),
    };
  }
  const own = parsed.data;
  const base = options.bases?.find(({ name }) => name === own.extends);
  if (own.extends !== undefined && base === undefined) {
    return { findings: [packFinding("base-missing", { pack: own.name, base: own.extends })] };
  }
  const slots = new Set([...standardSlots.map(({ id }) => id), ...(options.slots ?? [])]);
  // Before joining: a section that the base has too is no repetition.
  const findings = [
    ...(await checkPack(own, { core: options.core, slots })),
    ...(await checkTemplates(own)),
  ];
  if (findings.length > 0) return { findings };
  return { pack: base ? extendPack(base, own) : own };
}
