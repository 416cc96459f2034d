import { listed } from "../text/words.ts";
import type { Confirmed } from "./drawn.ts";

const forReports =
  /\breplicas?\b[^.]{0,60}\b(?:reporting|reports|analytics?)\b|\b(?:reporting|reports|analytics?)\b[^.]{0,60}\breplicas?\b/i;

/** What reads the copy of the database, and how a report does that no operation makes. */
export function replicaRead({ drawn }: Confirmed) {
  const replica = drawn.components.find(({ id }) => /relational-store-replica/.test(id));
  if (!replica) return {};
  const reading = drawn.flows
    .filter(({ data }) => data.steps.some(({ to }) => to === replica.ref))
    .map(({ data }) => `“${data.name}”`);
  const asked = drawn.requirements.some(
    ({ data }) => data.priority !== "wont" && forReports.test(data.text),
  );
  const tenants = drawn.identity?.data.tenancy !== undefined;
  const reports = asked
    ? ` Reports are no operation of this plan: who makes one reads ${replica.data.name} by SQL under a role of its own, which may SELECT and no more, does not own tables${tenants ? ", has no BYPASSRLS and sets app.tenant_id as the program does" : ""}, and whose statement_timeout ends what runs longer than a minute, a judgement.`
    : "";
  return {
    negative: `${replica.data.name} answers from a moment before${reading.length > 0 ? `, in this plan for ${listed(reading)}` : ""}: who has just written may miss it there.`,
    mitigation: `What somebody reads after their own change comes from the primary.${reports}`,
  };
}
