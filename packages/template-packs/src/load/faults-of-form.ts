import type { Finding } from "@planc/core";
import type * as z from "zod";
import { packFinding } from "./findings.ts";
import type { FieldPath, PackPlaces } from "./places.ts";

/** How many faults of form are reported at once. */
const mostFaults = 20;

/** What the schema says against a pack, in words and with the field that is meant. */
export function faultsOfForm(
  issues: readonly z.core.$ZodIssue[],
  places: PackPlaces | undefined,
): readonly Finding[] {
  return issues.slice(0, mostFaults).map((issue) => {
    const { path, message } = deepestFault(issue);
    const named = path.length === 0 ? "the top" : path.join(".");
    return packFinding(
      "pack-invalid",
      { path: named, reason: message.replace(/\.$/, "") },
      { places, path },
    );
  });
}

interface Fault {
  readonly path: FieldPath;
  readonly message: string;
}

/** Of alternatives, the one that came furthest is the one that was meant. */
export function deepestFault(issue: z.core.$ZodIssue, above: FieldPath = []): Fault {
  const path = [...above, ...issue.path.map(nameOf)];
  const here = { path, message: issue.message };
  if (issue.code !== "invalid_union") return here;
  const inside = issue.errors.flatMap((each) => (each[0] ? [deepestFault(each[0], path)] : []));
  return inside.reduce((best, each) => (each.path.length > best.path.length ? each : best), here);
}

function nameOf(part: PropertyKey): string | number {
  return typeof part === "symbol" ? String(part) : part;
}
