import type { DataOf, DraftOf, ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { barring } from "../catalog/system-set-names.ts";
import { userConcept } from "../operation/access.ts";

type Operation = DraftOf<typeof api.operation>;
type OperationError = DataOf<typeof api.operation>["errors"][number];

/** What every operation answers by which the last one who gives roles would be gone. */
export function lastGiver({
  values = [],
}: Pick<DataOf<typeof security.roleGiving>, "values">): OperationError {
  const whose = values.map((each) => `\`${each}\``).join(" or ");
  return {
    status: 409,
    problem: "last-administrator",
    when: `Nobody ${whose === "" ? "" : `who is ${whose} and `}can sign in would be left to give roles: somebody else gets the role first. Their rows are locked while they are counted.`,
  };
}

/** Operations on accounts that end somebody's right to give roles, each refusing to end it for the last one. */
export function keepingGiver(
  operations: readonly Operation[],
  {
    giving,
    actions,
    entities,
    resources,
  }: {
    readonly giving: ViewOf<typeof security.roleGiving> | undefined;
    readonly actions: readonly ViewOf<typeof brief.action>[];
    readonly entities: readonly ViewOf<typeof data.entity>[];
    readonly resources: readonly ViewOf<typeof api.resource>[];
  },
): readonly Operation[] {
  if (giving === undefined || giving.data.givers.length === 0) return operations;
  const account = entities.find(({ data: { concept } }) => concept === userConcept)?.ref;
  const ofAccounts = new Set<string>(
    resources.flatMap(({ ref, data: { entity } }) =>
      entity !== undefined && entity === account ? [ref] : [],
    ),
  );
  const shutting = new Set<string>(
    actions.flatMap(({ ref, data: { concept, state } }) =>
      concept === userConcept && state !== undefined && barring.test(state.toLowerCase())
        ? [ref]
        : [],
    ),
  );
  return operations.map((each) => {
    const { resource, effect, method, realises, errors, path } = each.data;
    // Not what lies below an account, nor the reading and keeping of it.
    const isWhole = ofAccounts.has(resource) && /\}(?:\/[a-z-]+)?$|\/me$/.test(path);
    const ends =
      method !== "get" && (effect === "delete" || realises.some((ref) => shutting.has(ref)));
    if (!isWhole || !ends || errors.some(({ problem }) => problem === "last-administrator"))
      return each;
    const all = [...errors, lastGiver(giving.data)].sort((a, b) => a.status - b.status);
    return { ...each, data: { ...each.data, errors: all } };
  });
}
