import type { Finding } from "@planc/core";
import type * as z from "zod";
import { catalogueOptions } from "../compose/catalogue-options.ts";
import type { Pack } from "../format/pack-schema.ts";
import { deepestFault } from "./faults-of-form.ts";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";

const mostFaults = 20;

/** What the plugin that decides says against what a pack adds to its catalogue. */
export function checkCatalogue(
  { name: pack, catalogue: own }: Pack,
  /** With what it extends. */
  whole: Pack,
  { catalogue, places }: { catalogue?: z.ZodType; places?: PackPlaces },
): readonly Finding[] {
  const added = catalogueOptions([whole]);
  if (catalogue === undefined || own === undefined || added === undefined) return [];
  const parsed = catalogue.safeParse(added);
  if (parsed.success) return [];
  return parsed.error.issues.slice(0, mostFaults).map((issue) => {
    const { path, message } = deepestFault(issue);
    return packFinding(
      "catalogue-invalid",
      { pack, path: path.join("."), reason: message.replace(/\.$/, "") },
      { places, path: ["catalogue", ...path] },
    );
  });
}
