import { standsBeside, type ViewOf } from "@planc/core";
import type { architecture, brief, security } from "@planc/core/ir";
import { userConcept } from "./access.ts";
import { ofPersonIn } from "./of-person.ts";

type Obligation = ViewOf<typeof security.obligation>;

/**
 * What a regime owes people of their own data: a copy, and its erasure where no action deletes the account. Where
 * several services keep it one operation of one of them would give or take a part only, so nothing is promised unless
 * that one asks the others.
 */
export function ownDataOwed({
  obligations,
  identity,
  components,
  connections,
  actions,
  events,
}: {
  readonly obligations: readonly Obligation[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
}): {
  readonly given?: {
    readonly writes: readonly Obligation[];
    readonly readsBack: readonly Obligation[];
    readonly isOwn: boolean;
  };
  readonly erased: readonly Obligation[];
} {
  const owner = identity?.data.owner;
  const asked = ofPersonIn({ connections, components });
  const keeping = components.filter(({ data }) => data.kind === "service" && !standsBeside(data));
  // Functions are no services of their own: a job that erases what all of them keep reaches all of it.
  const isReached =
    keeping.length === 1 || (keeping.length === 0 && events.some(isErasureOfAccount));
  if ((owner !== "system" && owner !== "provider") || (!isReached && !asked)) return { erased: [] };
  const owed = (kind: Obligation["data"]["kind"]) =>
    obligations.filter(
      ({ data }) =>
        data.kind === kind && data.regime !== undefined && data.applies.includes(userConcept),
    );
  const copies = owed("export");
  const isDeleted = actions.some(
    ({ data }) => data.effect === "delete" && data.concept === userConcept,
  );
  return {
    ...(copies.length > 0 ? { given: { writes: copies, readsBack: [], isOwn: true } } : {}),
    erased: isDeleted ? [] : owed("erasure"),
  };
}

/** An event of the account that no action sets off is the job of its erasure. */
export const isErasureOfAccount = ({ data }: ViewOf<typeof architecture.event>): boolean =>
  data.concept === userConcept && data.action === undefined;
