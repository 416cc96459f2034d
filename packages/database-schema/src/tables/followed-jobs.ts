import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, perProgram, place, primary, storeOfGroup } from "./forced-tables.ts";
import type { TablePlan } from "./plan.ts";
import { ofAccount } from "./sync-tables.ts";

/**
 * How far work is that a client follows: what `GET /jobs/{jobId}` answers, column by property. The row is written in
 * the transaction that takes the request; what waits for a worker is another table, whose rows go once they are done.
 */
export function followedJobs(facts: ForcedFacts): readonly TablePlan[] {
  const followed = facts.operations.filter(({ data }) => data.path === "/jobs/{jobId}");
  return perProgram(
    followed.map((each) => ({
      of: each,
      by: facts.components.find(({ ref }) => ref === each.data.component),
    })),
    facts,
  ).map((group) => {
    const columns = columnsFor(group.of, storeOfGroup(group, facts).data.version);
    const { id, text, uuid, json, created, time } = columns;
    const isOfCaller = followed.some(
      ({ ref, data: { access } }) => group.of.includes(ref) && access.kind === "authenticated",
    );
    const data = place(
      group,
      facts,
      "followed_jobs",
      "Work that clients follow by its id; the worker that does it writes how far it is.",
    );
    return {
      data,
      columns: [
        id(),
        ...(isOfCaller
          ? [uuid("user_id", { comment: "Who asked: nobody else finds the job." })]
          : []),
        text("operation", 128, { comment: "The operation that began it, by its operationId." }),
        text("status", 16, {
          values: ["waiting", "running", "succeeded", "failed"],
          default: { kind: "value", value: "waiting" },
        }),
        created(),
        time("finished_at", { nullable: true, comment: "Empty until it has ended." }),
        text("result_url", 2000, { nullable: true, comment: "Empty until it succeeded." }),
        json("problem", {
          nullable: true,
          comment: "Why it failed, as the contract says problems.",
        }),
      ],
      keys: [
        primary(data.name, ["id"], group.of),
        ...(isOfCaller ? ofAccount(data.name, group, facts) : []),
      ],
      why: columns.why,
    };
  });
}
