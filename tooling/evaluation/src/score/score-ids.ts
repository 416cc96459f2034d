import type { Brief } from "../brief.ts";
import type { Labels } from "../labels.ts";
import type { Tally } from "../tally.ts";

/** Ids of requirements. Stories and their scenarios, and keys made from content, are no false finds. */
export function scoreIds(
  { requirements, nfr_ids, success_criteria }: Labels,
  read: Brief["requirements"],
): Tally {
  const labels = [...new Set([...requirements, ...nfr_ids, ...success_criteria])];
  const written = read.map(({ data }) => data.key).filter(isWritten);
  const keys = new Set(read.map(({ data }) => canonical(data.key)));
  const known = new Set(labels.map(canonical));
  return {
    found: labels.filter((id) => keys.has(canonical(id))),
    missed: labels.filter((id) => !keys.has(canonical(id))),
    wrong: [...new Set(written.map(canonical))].filter((key) => !known.has(key)),
  };
}

const canonical = (id: string): string => id.trim().toUpperCase();

/** `FR-001`, `REQ_7`, `R-12`; not the story `US1`, its scenario `US1/AC2`, and not `R-users-search`. */
function isWritten(key: string): boolean {
  return (
    /\d/u.test(key) && !/^US\d+(?:\/|$)/u.test(key) && !/^R-.*[a-z]/u.test(key) && !/\s/u.test(key)
  );
}
