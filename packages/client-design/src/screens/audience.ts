import type { ViewOf } from "@planc/core";
import type { api, brief, client, security } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;
type Surface = ViewOf<typeof client.surface>;
export type ActorRef = Surface["data"]["actors"][number];

/** Whom a surface is for, and who of them does what. */
export interface Audience {
  /** Those for whom an operation is meant here; the contract may let in more. */
  readonly of: (operation: Operation) => readonly ActorRef[];
  /** Under which condition each of them reads a thing; the widest where several hold. */
  readonly conditionOf: (operation: Operation, actor: ActorRef) => Condition;
  readonly anonymous: ReadonlySet<string>;
  /** All who have an account. */
  readonly members: readonly ActorRef[];
  readonly privileged: ReadonlySet<string>;
  /** Those who look after what others see: they have a part of the surface of their own. */
  readonly staff: ReadonlySet<string>;
}
export type Condition = ViewOf<typeof security.policy>["data"]["condition"];

interface Facts {
  readonly surface: Surface;
  readonly operations: readonly Operation[];
  readonly actors: ReadonlyMap<string, ViewOf<typeof brief.actor>>;
  readonly actions: ReadonlyMap<string, ViewOf<typeof brief.action>>;
  readonly policies: ReadonlyMap<string, ViewOf<typeof security.policy>>;
}

/** From how many changes on, which others who see the thing have not, somebody looks after it: a judgement. */
const ofStaff = 3;
const widest: readonly Condition[] = ["always", "tenant", "state", "member", "own"];
const moves: ReadonlySet<string> = new Set(["update", "delete", "transition", "command"]);
const reads: ReadonlySet<string> = new Set(["read", "list", "search"]);

/** Who calls what, from roles and policies of operations and, where they are public, from who is said to do it. */
export function audienceOf(facts: Facts): Audience {
  const { surface, operations, actors, actions, policies } = facts;
  const own = surface.data.actors;
  const those = (test: (actor: ViewOf<typeof brief.actor>["data"]) => boolean) =>
    new Set<string>(
      own.filter((each) => {
        const found = actors.get(each);
        return found !== undefined && test(found.data);
      }),
    );
  const anonymous = those(({ anonymous }) => anonymous === true);
  const privileged = those(({ privileged }) => privileged === true);

  const of = ({ data }: Operation): readonly ActorRef[] => {
    if (data.webhook) return [];
    const among = (refs: readonly string[]) => own.filter((each) => refs.includes(each));
    if (data.access.kind === "authenticated") {
      const signedIn = own.filter((each) => !anonymous.has(each));
      return data.access.roles.length === 0 ? signedIn : among(data.access.roles);
    }
    const byPolicy = (data.access.policies ?? []).flatMap(
      (ref) => policies.get(ref)?.data.role ?? [],
    );
    if (byPolicy.length > 0) return among(byPolicy);
    const said = data.realises.flatMap((ref) => actions.get(ref)?.data.actors ?? []);
    if (said.length > 0) return among(said);
    const whoNever = own.filter((each) => anonymous.has(each));
    return whoNever.length > 0 && !reads.has(data.effect) ? whoNever : own;
  };
  const conditionOf = ({ data }: Operation, actor: ActorRef): Condition => {
    const held = (data.access.policies ?? []).flatMap((ref) => {
      const policy = policies.get(ref)?.data;
      return policy?.role === actor ? [policy.condition] : [];
    });
    return widest.find((each) => held.includes(each)) ?? "always";
  };
  const staff = staffAmong({ own, operations, of, conditionOf, privileged, anonymous });
  const members = own.filter((each) => !anonymous.has(each));
  return { of, conditionOf, anonymous, members, privileged, staff };
}

function staffAmong({
  own,
  operations,
  of,
  conditionOf,
  privileged,
  anonymous,
}: Pick<Audience, "of" | "conditionOf" | "privileged" | "anonymous"> & {
  readonly own: readonly ActorRef[];
  readonly operations: readonly Operation[];
}): ReadonlySet<string> {
  const readers = new Map<string, Set<string>>();
  for (const operation of operations) {
    if (!reads.has(operation.data.effect)) continue;
    const known = readers.get(operation.data.resource) ?? new Set<string>();
    for (const each of of(operation)) known.add(each);
    readers.set(operation.data.resource, known);
  }
  const scores = new Map<string, number>(own.map((each) => [each, 0]));
  for (const operation of operations) {
    if (!moves.has(operation.data.effect)) continue;
    const callers = of(operation);
    const others = [...(readers.get(operation.data.resource) ?? [])];
    if (!others.some((each) => !callers.some((caller) => caller === each))) continue;
    for (const each of callers) {
      const condition = conditionOf(operation, each);
      if (condition === "always" || condition === "tenant")
        scores.set(each, (scores.get(each) ?? 0) + 1);
    }
  }
  const least = Math.min(...scores.values());
  const isStaff = (each: ActorRef) => {
    const score = scores.get(each) ?? 0;
    return privileged.has(each) || (score >= ofStaff && score >= 2 * least);
  };
  const found = own.filter((each) => !anonymous.has(each) && isStaff(each));
  // Where everybody looks after everything there is nobody to look after it for.
  return new Set<string>(found.length === own.length ? [] : found);
}
