import type { ActorRef, Audience } from "./audience.ts";
import type { Operation, Resource } from "./draft.ts";

/** Those who see the same of a thing, with what they do about it. */
export interface Slice {
  readonly resource: Resource;
  /** Of those who look after it, where others see another part of it. */
  readonly office: boolean;
  readonly calls: readonly {
    readonly operation: Operation;
    readonly actors: readonly ActorRef[];
  }[];
}

const reads: ReadonlySet<string> = new Set(["read", "list", "search"]);

/**
 * Who looks after a thing has screens of it apart from those of who sees their own, or what is published, of it.
 * As soon as one thing is parted so, there is a back office, which has all that only its people change.
 */
export function slicesOf(
  resources: readonly Resource[],
  byResource: ReadonlyMap<string, readonly Operation[]>,
  audience: Audience,
): readonly Slice[] {
  const parted = resources.map((resource) => ({
    resource,
    own: byResource.get(resource.ref) ?? [],
  }));
  const hasOffice = parted.some(
    ({ own }) => changesDiffer(own, audience) && seesLess(own, audience),
  );
  return parted.flatMap(({ resource, own }) => {
    if (own.length === 0) return [];
    const calls = (among: (actor: ActorRef) => boolean) =>
      own.flatMap((operation) => {
        const actors = audience.of(operation).filter(among);
        return actors.length > 0 ? [{ operation, actors }] : [];
      });
    const all = calls(() => true);
    const isStaff = (actor: ActorRef) => audience.staff.has(actor);
    const isOffice = all.every(({ actors }) => actors.every(isStaff));
    if (isOffice || !hasOffice || !changesDiffer(own, audience))
      return [{ resource, office: hasOffice && isOffice, calls: all }];
    return [
      { resource, office: false, calls: calls((actor) => !isStaff(actor)) },
      { resource, office: true, calls: officeCalls(own, audience) },
    ].filter(({ calls }) => calls.length > 0);
  });
}

/** What the public may read, who looks after it reads as well. */
function officeCalls(own: readonly Operation[], audience: Audience): Slice["calls"] {
  const staff = (operation: Operation) =>
    audience.of(operation).filter((actor) => audience.staff.has(actor));
  const those = [...new Set(own.flatMap(staff))];
  return own.flatMap((operation) => {
    const open = operation.data.access.kind === "public" && reads.has(operation.data.effect);
    const actors = open ? those : staff(operation);
    return actors.length > 0 ? [{ operation, actors }] : [];
  });
}

/** Who looks after it has changes that nobody else has. */
const changesDiffer = (own: readonly Operation[], { of, staff }: Audience): boolean =>
  staff.size > 0 &&
  own.some((operation) => {
    const callers = of(operation);
    return (
      !reads.has(operation.data.effect) &&
      callers.length > 0 &&
      callers.every((actor) => staff.has(actor))
    );
  });

/** Others see their own, or only what is in some state, where who looks after it sees all. */
function seesLess(own: readonly Operation[], audience: Audience): boolean {
  const reading = own.filter((operation) => reads.has(operation.data.effect));
  const conditions = (isStaff: boolean) =>
    reading.flatMap((operation) =>
      audience.of(operation).flatMap((actor) => {
        if (audience.staff.has(actor) !== isStaff) return [];
        return [audience.anonymous.has(actor) ? "state" : audience.conditionOf(operation, actor)];
      }),
    );
  const others = conditions(false);
  const theirs = conditions(true);
  const whole = theirs.length === 0 || theirs.every((each) => each === "always");
  return whole && others.length > 0 && others.every((each) => each === "own" || each === "state");
}
