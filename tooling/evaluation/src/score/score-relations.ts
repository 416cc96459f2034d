import type { Brief } from "../brief.ts";
import type { LabelledEntity } from "../labels.ts";
import { assign } from "../names/assign.ts";
import { entityNames } from "../names/rules.ts";
import { sameness } from "../names/sameness.ts";
import type { Tally } from "../tally.ts";
import { isNeutral, type MatchedEntities } from "./score-entities.ts";

interface Labelled {
  readonly from: LabelledEntity;
  readonly to: LabelledEntity;
  readonly kind: LabelledEntity["relationships"][number]["kind"];
  readonly note?: string | undefined;
}

interface Read {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Labelled["kind"];
  readonly role?: string | undefined;
}

export interface ScoredRelations {
  readonly withKind: Tally;
  readonly pairs: Tally;
}

export function scoreRelations(
  entities: readonly LabelledEntity[],
  { relations, concepts }: Brief,
  { entityOf, excused }: MatchedEntities,
  standIns: ReadonlySet<string>,
): ScoredRelations {
  const labels = labelledRelations(entities);
  const reads: readonly Read[] = [
    ...relations
      .filter(({ data }) => !excused.has(data.from) && !excused.has(data.to))
      .map(({ ref, data }) => ({ ref, ...data })),
    ...joined(relations, excused),
  ];
  const assignment = assign(labels, reads, (label, read) => likeness(label, read, entityOf));
  const nameOf = new Map<string, string>(concepts.map(({ ref, data }) => [ref, data.name]));
  const sayRead = ({ from, to, kind, role }: Read): string =>
    `${nameOf.get(from)} → ${nameOf.get(to)}${role ? ` (${role})` : ""}, ${kind}`;
  const isFalse = ({ ref, from, to }: Read): boolean => {
    const ends = [entityOf.get(from), entityOf.get(to)];
    const neutral = ends.some((end) => end?.optional) || ends[0]?.scope !== undefined;
    return !standIns.has(ref) && !neutral;
  };
  const counted = assignment.pairs.filter(([label]) => !isOptional(label));
  const right = counted.filter(([label, read]) => agrees(label, read, entityOf));
  const off = counted.filter((pair) => !right.includes(pair));
  const missed = assignment.missed.filter((label) => !isOptional(label)).map(say);
  const wrong = assignment.left.filter(isFalse).map(sayRead);
  return {
    pairs: { found: counted.map(([label]) => say(label)), missed, wrong },
    withKind: {
      found: right.map(([label]) => say(label)),
      missed: [...missed, ...off.map(([label]) => say(label))],
      wrong: [...wrong, ...off.map(([, read]) => sayRead(read))],
    },
  };
}

function labelledRelations(entities: readonly LabelledEntity[]): readonly Labelled[] {
  return entities.flatMap((from) =>
    from.relationships.flatMap(({ to: name, kind, note }) => {
      const to = entities.find((each) => each.name === name);
      if (to === undefined)
        throw new RangeError(`${from.name} relates to ${name}, which is no entity`);
      return [{ from, to, kind, note }];
    }),
  );
}

/** Relations of what a reader need not make an entity need not be read either. */
function isOptional({ from, to }: Labelled): boolean {
  return from.optional || to.optional || (isNeutral(from) && isNeutral(to));
}

/** What a table between two says of the two. */
function joined(relations: Brief["relations"], joins: ReadonlySet<string>): readonly Read[] {
  return [...joins].flatMap((join) => {
    const ends = relations.filter(({ data }) => data.from === join);
    const [one, other] = ends;
    return one && other
      ? [{ ref: join, from: one.data.to, to: other.data.to, kind: "many-to-many" as const }]
      : [];
  });
}

function likeness(
  label: Labelled,
  read: Read,
  entityOf: ReadonlyMap<string, LabelledEntity>,
): number {
  const [from, to] = [entityOf.get(read.from), entityOf.get(read.to)];
  const straight = from === label.from && to === label.to;
  const turned = from === label.to && to === label.from;
  if (!straight && !turned) return 0;
  const { note, kind } = label;
  const role = note && read.role ? sameness(note, read.role, entityNames) : 0;
  return (
    0.4 + (agrees(label, read, entityOf) ? 0.2 : 0) + 0.3 * role + (read.kind === kind ? 0.1 : 0)
  );
}

/** The same kind, and the reference held by the same side. */
function agrees(
  { from, kind }: Labelled,
  read: Read,
  entityOf: ReadonlyMap<string, LabelledEntity>,
): boolean {
  return kind === read.kind && (kind !== "many-to-one" || entityOf.get(read.from) === from);
}

function say({ from, to, kind, note }: Labelled): string {
  return `${from.name} → ${to.name}${note ? ` (${note})` : ""}, ${kind}`;
}
