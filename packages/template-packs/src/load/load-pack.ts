import type { Finding, Slot } from "@planc/core";
import { standardSlots } from "@planc/core/ir";
import type * as z from "zod";
import { type Pack, packSchema } from "../format/pack-schema.ts";
import { checkCatalogue } from "./check-catalogue.ts";
import { checkDecomposition } from "./check-decomposition.ts";
import { checkFixtures } from "./check-fixtures.ts";
import { checkPack } from "./check-pack.ts";
import { checkRules, type KnownSlots } from "./check-rules.ts";
import { checkTemplates } from "./check-templates.ts";
import { extendPack } from "./extend-pack.ts";
import { faultsOfForm } from "./faults-of-form.ts";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";

export interface LoadOptions {
  /** Version of core that the pack will run on. */
  readonly core: string;
  /** Packs that it may extend, already loaded. */
  readonly bases?: readonly Pack[];
  /** Slots that plugins bring beside the standard ones; of a name alone the fields are not checked. */
  readonly slots?: readonly (string | Slot)[];
  /** Names of the plugins that are there, which a pack cannot have. */
  readonly plugins?: readonly string[];
  /** What takes additions to the catalogue: options of the plugin that decides. */
  readonly catalogue?: z.ZodType;
  /** Where its fields stand in its file, as `readPackText` found them. */
  readonly places?: PackPlaces;
}

export type LoadedPack = { readonly pack: Pack } | { readonly findings: readonly Finding[] };

/** Checks what an author wrote and joins it with what it extends. Runs nothing of it. */
export async function loadPack(value: unknown, options: LoadOptions): Promise<LoadedPack> {
  const { core, places } = options;
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) return { findings: faultsOfForm(parsed.error.issues, places) };
  const own = parsed.data;
  const base = options.bases?.find(({ name }) => name === own.extends);
  if (own.extends !== undefined && base === undefined) {
    const at = { places, path: ["extends"] };
    return { findings: [packFinding("base-missing", { pack: own.name, base: own.extends }, at)] };
  }
  const slots = slotsOf(options.slots ?? []);
  const whole = base ? extendPack(base, own) : own;
  // Before joining: a section that the base has too is no repetition.
  const findings = [
    ...checkPackage(own, options),
    ...(await checkPack(own, { core, slots, places })),
    ...(await checkTemplates(own, places)),
    ...(await checkRules(own, slots, places)),
    ...checkCatalogue(own, whole, options),
    ...checkDecomposition(own, whole, places),
    ...checkFixtures(own, whole, places),
  ];
  return findings.length > 0 ? { findings } : { pack: whole };
}

function slotsOf(more: readonly (string | Slot)[]): KnownSlots {
  return new Map<string, Slot | undefined>([
    ...standardSlots.map((slot) => [slot.id, slot] as const),
    ...more.map((each) =>
      typeof each === "string" ? ([each, undefined] as const) : ([each.id, each] as const),
    ),
  ]);
}

/** A plugin that has the name of another one would take both down. */
function checkPackage(
  { name, package: brought }: Pack,
  { plugins = [], places }: LoadOptions,
): readonly Finding[] {
  return brought !== undefined && plugins.includes(brought)
    ? [
        packFinding(
          "package-taken",
          { pack: name, package: brought },
          { places, path: ["package"] },
        ),
      ]
    : [];
}
