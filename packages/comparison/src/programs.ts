import { isClient, isCode, type PlanNodeOf } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { architecture, deployment } from "@planc/core/ir";

export type Component = PlanNodeOf<typeof architecture.component>;
type Kind = Component["data"]["kind"];

/** Nothing that anybody deploys. */
const outsideKinds: ReadonlySet<Kind> = new Set<Kind>(["person", "external-system", "file"]);

/** The components of a plan, and what runs what. */
export interface Programs {
  readonly byRef: ReadonlyMap<string, Component>;
  /** The component in whose process it runs, itself where none is named. */
  readonly rootOf: (ref: string) => string;
  /** Whether it or something inside it owns data. */
  readonly ownsData: (root: string) => boolean;
  readonly nameOf: (ref: string) => string;
}

export function programsOf(plan: Plan): Programs {
  const all = plan.get(architecture.component);
  const byRef = new Map<string, Component>(all.map((each) => [each.ref, each]));
  const rootOf = (ref: string): string => {
    const seen = new Set<string>();
    let at = ref;
    for (;;) {
      const inside = byRef.get(at)?.data.inside;
      if (inside === undefined || seen.has(inside)) return at;
      seen.add(inside);
      at = inside;
    }
  };
  const owning = new Set(
    all.filter(({ data }) => data.owns.length > 0).map(({ ref }) => rootOf(ref)),
  );
  return {
    byRef,
    rootOf,
    ownsData: (root) => owning.has(root),
    nameOf: (ref) => byRef.get(ref)?.data.name ?? ref,
  };
}

/** What runs by itself: programs of the project, and the servers and services beside them. */
export interface Units {
  readonly own: readonly Named[];
  readonly beside: readonly Named[];
}

type Named = Component | PlanNodeOf<typeof deployment.unit>;

/** What is deployed, watched and upgraded apart; as the plan's units have it, else by its components. */
export function unitsOf(plan: Plan, { byRef }: Programs): Units {
  const units = plan.get(deployment.unit);
  if (units.length > 0) {
    return {
      own: units.filter(({ data }) => data.kind !== "managed-service"),
      beside: units.filter(({ data }) => data.kind === "managed-service"),
    };
  }
  const running = [...byRef.values()].filter(
    ({ data }) => data.inside === undefined && !outsideKinds.has(data.kind),
  );
  const own = running.filter(({ data }) => isCode(data.kind));
  const servers = new Set(
    own.flatMap(({ data }) => (isClient(data.kind) ? [] : (data.choice ?? []))),
  );
  return {
    // Pages that a server of the same framework makes are released with it.
    own: own.filter(
      ({ data }) => !isClient(data.kind) || data.choice === undefined || !servers.has(data.choice),
    ),
    beside: running.filter(({ data }) => !isCode(data.kind)),
  };
}

/** All but people. */
export function partsOf({ byRef }: Programs): readonly Component[] {
  return [...byRef.values()].filter(({ data }) => data.kind !== "person");
}

export function isOwn({ data }: Component): boolean {
  return isCode(data.kind);
}
