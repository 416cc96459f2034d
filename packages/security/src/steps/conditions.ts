import {
  type DataOf,
  entersItself,
  handOverVerb,
  type Ref,
  slug,
  spoken,
  takesOne,
  type ViewOf,
} from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { isPerson } from "../accounts.ts";
import type { Capability } from "../catalog/group-role-words.ts";
import { endsWith, padded, says } from "../text.ts";
import {
  administers,
  authorRoles,
  type belongings,
  type Group,
  holderRoles,
  isStaff,
  refsOf,
  sidesOf,
} from "./belonging.ts";
import type { Selves } from "./selves.ts";
import { type Least, type RolesIn, standingIn } from "./standing.ts";

type Policy = DataOf<typeof security.policy>;
type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;
type Relation = ViewOf<typeof brief.relation>;
export interface Condition {
  readonly condition: Policy["condition"];
  readonly when?: string;
  readonly from: readonly Ref[];
  /** Tells it from other conditions of the same kind on the same concept, in the policy's id. */
  readonly as?: string;
  /** The least role in the group that will do. */
  readonly least?: Least;
  /** Of `when`, what has to hold of the thing itself. */
  readonly limits?: readonly string[];
  /** Values that open the thing to all, beside what the condition says. */
  readonly opens?: Policy["opens"];
}

/** Verbs by which the other side answers what somebody asked of it. */
const answering = ["accept", "decline", "reject", "approve", "confirm", "refuse", "deny"];

/** Verbs by which people turn to other people. */
const towardsOthers: ReadonlySet<string> = new Set(
  "befriend contact endorse follow invite like mention message mute nominate rate recommend report review tag unfollow".split(
    " ",
  ),
);

/** Verbs by which somebody in a group is made more or less in it. */
const givesRole = /^(?:promote|demote|(?:assign|change|give|set) role)$/;

const isAuthor = ({ data: { role } }: Relation): boolean =>
  role !== undefined && says(padded(role), authorRoles) !== undefined;

const reading: ReadonlySet<string> = new Set(["read", "list", "search"]);

/** On which condition an actor may have an effect on a concept. */
export function conditionOf(given: {
  readonly actor: Actor;
  /** Padded names of all actors. */
  readonly others: ReadonlySet<string>;
  readonly concept: Concept;
  readonly action: Pick<Action["data"], "effect" | "verb">;
  readonly belongingOf: ReturnType<typeof belongings>;
  /** What stands for whoever acts. */
  readonly selves: Selves;
  readonly tenant: Concept | undefined;
  readonly byId: ReadonlyMap<string, Concept>;
  /** The roles of a group's members, by the concept of membership. */
  readonly rolesIn: RolesIn;
  /** The requirement by which everybody sees all of a thing. */
  readonly shown: (concept: Concept) => Ref | undefined;
  /** Whether a role of its own administers the group. */
  readonly hasRunner: (group: string) => boolean;
}): Condition {
  const { actor, others, concept, action, belongingOf, tenant, byId, rolesIn, hasRunner } = given;
  const thing = spoken(concept.data.name);
  const inTenant = (): Condition | undefined =>
    tenant && {
      condition: "tenant",
      when: `is in the same ${spoken(tenant.data.name)}`,
      from: [tenant.ref],
    };
  const always: Condition = { condition: "always", from: [] };
  const founds = tenant?.ref === concept.ref && action.effect === "create";
  if (actor.data.privileged === true || !isPerson(actor))
    return (founds ? undefined : inTenant()) ?? always;

  const { effect } = action;
  const sees = reading.has(effect) ? given.shown(concept) : undefined;
  if (sees) return inTenant() ?? { ...always, from: [sees] };
  // Keys that others take while their person is away: who could read them would use one that is handed out once.
  if (concept.data.laidOut && takesOne(action.verb)) return inTenant() ?? always;
  const itself = given.selves.of(actor).has(concept.ref);
  const lists = effect === "list" || effect === "search";
  // Whom one follows is somebody else.
  // Whoever is served sees no list of the others who are.
  const served = lists && endsWith(padded(actor.data.name), holderRoles);
  if (itself && effect !== "create" && (!lists || served) && !towardsOthers.has(action.verb)) {
    return { condition: "own", when: "owns the account", from: [] };
  }
  const { people, parts, above, named, addressed, against, group } = belongingOf(concept.ref, {
    id: actor.id,
    name: actor.data.name,
  });
  const name = (ref: string) => spoken(byId.get(ref)?.data.name ?? thing);
  const own = (role: string | undefined, of: string, by: readonly Relation[]): Condition => ({
    condition: "own",
    when:
      role === undefined
        ? `owns the ${of}`
        : / by$/.test(role)
          ? `is whom the ${of} was ${role}`
          : `is the ${role} of the ${of}`,
    from: refsOf(by),
  });
  const inGroup = (of: Group, needed: Capability) =>
    standingIn(rolesIn(of.join), name(of.concept), needed);
  const member = (of: Group, needed: Capability = "read"): Condition => {
    const { when, least, roles } = inGroup(of, needed);
    return {
      condition: "member",
      when: `is ${when}`,
      from: [...refsOf(of.by), ...roles],
      ...(least ? { least } : {}),
    };
  };
  const ofOne = (each: { readonly relation: Relation; readonly by: readonly Relation[] }) =>
    own(each.relation.data.role, name(each.relation.data.from), [...each.by, each.relation]);
  const closed = group?.open === false ? group : undefined;
  /** A file with what somebody said is part of it, and put there by whoever said it. */
  const authorOfParent = (): Condition | undefined => {
    for (const each of parts) {
      const of = belongingOf(each.data.to, { id: actor.id, name: actor.data.name }).people;
      const saidBy = of.find(isAuthor);
      if (saidBy)
        return { ...own(saidBy.data.role, name(each.data.to), [each, saidBy]), as: "create" };
    }
    return undefined;
  };
  /** What somebody wrote in a group is theirs as long as they are in it; who looks after it clears away. */
  const whileIn = (held: Condition, of: Group): Condition => {
    const still = inGroup(of, "write-own");
    const keeping = inGroup(of, "manage-members");
    const or = effect === "delete" && keeping.least ? `, or is ${keeping.when}` : "";
    return {
      ...held,
      when: `${held.when} and ${still.when}${or}`,
      from: [...held.from, of.concept, ...still.roles],
      ...(still.least ? { least: still.least } : {}),
    };
  };

  const around = closed && closed.concept !== concept.ref ? closed : undefined;
  const reads = lists || effect === "read";
  if (against && !isStaff(actor.data.name)) {
    const held = own(against.data.role, thing, [against]);
    if (effect !== "create") return held;
    return { ...(around ? whileIn(held, around) : held), as: "create" };
  }
  if (isStaff(actor.data.name) && !named) {
    const shared = effect === "create" ? around : closed;
    return (shared && member(shared, reads ? "read" : "write")) ?? inTenant() ?? always;
  }
  const sides = sidesOf(people);
  const author = people.find(isAuthor);
  const join = closed?.join === concept.ref;
  if (closed && !reads && (join || (closed.concept === concept.ref && effect !== "create"))) {
    const keeping = inGroup(closed, join ? "manage-members" : "administer");
    const isRunner = administers(actor.data.name, name(closed.concept));
    const byRank = keeping.least !== undefined && !hasRunner(closed.concept);
    const runs = byRank ? `is ${keeping.when}` : `administers the ${name(closed.concept)}`;
    const administered: Condition = {
      condition: "member",
      when: runs,
      from: [...refsOf(closed.by), ...keeping.roles],
      as: "administrator",
      ...(keeping.least ? { least: keeping.least } : {}),
    };
    if (isRunner) return administered;
    if (byRank && !join && !author) return administered;
    // What a group is called is for whoever looks after it as well; whose it is, and that it ends, for its owner.
    const isOwners = effect === "delete" || action.verb === handOverVerb;
    if (byRank && !join && author && !isOwners) {
      const held = own(author.data.role, thing, [author]);
      return { ...held, when: `${held.when}, or ${keeping.when}` };
    }
    // Who comes in is no member before, and whom members bring in is somebody else.
    if (join && effect === "create") {
      if (entersItself(action.verb))
        return {
          condition: "own",
          when: `is that ${thing}`,
          from: refsOf(closed.by),
          as: "create",
        };
      if (byRank) return administered;
    }
    if (join && byRank && givesRole.test(action.verb)) return administered;
    if (join && effect !== "create") {
      // A membership is its member's: nobody puts another out of a group, or gives it another rank.
      const itsOwn = `is that ${thing}`;
      return {
        condition: "own",
        when: byRank ? `${itsOwn}, or ${runs}` : itsOwn,
        from: refsOf(closed.by),
      };
    }
  }
  if (sides.to && !reads && says(padded(action.verb), answering) !== undefined)
    return { ...own(sides.to.data.role, thing, [sides.to]), as: slug(sides.to.data.role ?? "") };
  if (effect === "create") {
    if (sides.from && sides.to)
      return { ...own(sides.from.data.role, thing, [sides.from]), as: "create" };
    const holder = people.find(
      (each) => each.data.owned === true && given.selves.of(actor).has(each.data.to),
    );
    if (holder && !around && !tenant)
      return {
        condition: "own",
        when: `is that ${holder.data.role ?? name(holder.data.to)}`,
        from: [holder.ref],
        as: "create",
      };
    // Who makes a thing is its person from then on, and who makes a group is its first member.
    if (people.length === 0 && named) return ofOne(named);
    const file = people.some(({ data: { role } }) => role === "uploader") && authorOfParent();
    if (file) return file;
    const isSaid = people.some(isAuthor);
    if (around) return member(around, isSaid ? "write-own" : "write");
    // Whose thing it is added to decides, not who becomes the author of what is added.
    if (above && people.every(isAuthor)) return ofOne(above);
    return inTenant() ?? always;
  }
  if (named) return ofOne(named);
  // What is sent to a thing of one person is read and taken away by that person alone.
  const [to] = addressed?.by ?? [];
  if (addressed && to && people.length === 0)
    return {
      condition: "own",
      when: `owns the ${name(to.data.to)} that is the ${to.data.role} of the ${thing}`,
      from: refsOf([...addressed.by, addressed.relation]),
    };
  if (!reads && author) {
    const held = own(author.data.role, thing, [author]);
    return around ? whileIn(held, around) : held;
  }
  if (closed) return member(closed, reads ? "read" : "write");
  // What somebody wrote is there for others to read, and what is another actor's is not this one's.
  const holders = people.filter(({ data: { role } }) => {
    if (role === undefined) return true;
    const words = padded(role);
    return !(reads && words === " author ") && !others.has(words);
  });
  if (holders.length > 0) {
    const roles = holders.map((each) => each.data.role).filter((each) => each !== undefined);
    return own(roles.length > 0 ? roles.join(" or ") : undefined, thing, holders);
  }
  if (above) return ofOne(above);
  if (group && group.concept !== concept.ref) return member(group);
  return inTenant() ?? always;
}
