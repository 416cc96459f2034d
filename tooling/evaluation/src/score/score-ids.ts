import type { Brief } from "../brief.ts";
import type { Labels } from "../labels.ts";
import type { Tally } from "../tally.ts";

/** Ids of requirements. Stories and their scenarios, and keys made from content, are no false finds. */
export function scoreIds(
  { requirements, nfr_ids, success_criteria }: Labels,
  read: Brief["requirements"],
): Tally {
  const labels = [...new Set([...requirements, ...nfr_ids, ...success_criteria])];
  const keys = new Set(read.map(({ data }) => canonical(data.key)));
  const known = new Set(labels.map(canonical));
  return {
    found: labels.filter((id) => keys.has(canonical(id))),
    missed: labels.filter((id) => !keys.has(canonical(id))),
    wrong: [...keys].filter((key) => looksWritten(key) && !known.has(key)),
  };
}

const canonical = (id: string): string => id.trim().toUpperCase();

/** `FR-001`, `DEA-01`, `NFR-P-2`, not `US1/AC2` and not `R-users-search`. */
function looksWritten(key: string): boolean {
  return /^(?!US)[A-Z]{2,}(-[A-Z]+)*[-.]?\d+[A-Z]?$/u.test(key);
}
