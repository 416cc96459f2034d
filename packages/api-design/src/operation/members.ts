import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { comingIn, gathering, written } from "../catalog/gatherings.ts";
import { plural, words } from "../naming.ts";
import { isOfPart } from "./system-set.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

/** Rows that are read and written with a thing, as nothing else reaches them. */
export interface Member {
  readonly rows: Entity;
  /** How the thing calls them: `lines`, `ingredients`; `recipe ids` where nothing but these is kept. */
  readonly name: string;
  /** What is read of each, without what leads back to the thing. */
  readonly shown: readonly Field[];
  /** What is given of each; none where clients only read them. */
  readonly given: readonly Field[];
  /** References without which nothing is known of what is given, though they may be emptied later. */
  readonly goods: readonly Field[];
  /** The one reference that a link consists of. */
  readonly only?: Field;
}

export const rowsIn = (members: readonly Member[]): readonly Entity[] =>
  members.map(({ rows }) => rows);

export interface MemberFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly tenancy: Ref | undefined;
  /** Entities that have operations of their own. */
  readonly exposed: ReadonlySet<string>;
}

const accountId = "user";

/** What a thing has several of and shows and takes in its own bodies: its parts, and its links to others. */
export function membersOf(holder: Entity, facts: MemberFacts): readonly Member[] {
  return facts.entities.flatMap((rows) => {
    if (facts.exposed.has(rows.ref)) return [];
    const own = facts.fields.filter(({ data }) => data.entity === rows.ref);
    if (rows.data.partOf === holder.ref) return partOf(rows, own, holder, facts);
    const sides = sidesOf(rows, own, facts);
    if (sides)
      return ownerOf(sides, rows, facts) === holder.ref ? linkOf(rows, own, holder, facts) : [];
    return isOwned(rows, own, holder) ? partOf(rows, own, holder, facts) : [];
  });
}

function partOf(
  rows: Entity,
  own: readonly Field[],
  holder: Entity,
  { fields, entities }: MemberFacts,
): readonly Member[] {
  const shown = own.filter(({ data }) => data.references?.entity !== holder.ref);
  const copied = (field: Field) => isCopy(field, rows, holder, entities);
  const asked = shown.filter((each) => !isOfPart(each, shown, holder, fields) && !copied(each));
  // How many of a copy: the system makes the whole row.
  const counts = asked.every(
    ({ data }) => data.type === "integer" && data.references === undefined,
  );
  const given = counts && shown.some(copied) ? [] : asked;
  if (shown.every(({ data }) => data.generated)) return [];
  // Name and price come from the goods, so whoever orders says which; a deleted one leaves its line.
  const isFromGoods = given.length > 0 && asked.length < shown.length && shown.some(isMoney);
  const goods = isFromGoods ? given.filter(({ data }) => data.references !== undefined) : [];
  return [{ rows, name: partsName(rows, holder), shown, given, goods }];
}

/** `product name` of the line of an order: as the product had it when the line was made. */
function isCopy(
  { data: { name, references } }: Field,
  rows: Entity,
  holder: Entity,
  entities: readonly Entity[],
): boolean {
  const of = /^(.{1,60}) (?:code|description|name|price|sku|title)$/i.exec(name.toLowerCase())?.[1];
  if (of === undefined || references !== undefined) return false;
  return entities.some(
    (each) => each !== rows && each !== holder && each.data.name.toLowerCase() === of,
  );
}

/** Owned by the thing and by nothing else, without actions of its own, and no record of what happened. */
function isOwned(rows: Entity, own: readonly Field[], holder: Entity): boolean {
  const { aggregate, concept, name } = rows.data;
  return (
    concept !== undefined &&
    aggregate === holder.ref &&
    rows.ref !== holder.ref &&
    !written.test(spaced(name)) &&
    own.some(
      ({ data: { references, required, unique } }) =>
        references?.entity === holder.ref &&
        references.onDelete === "cascade" &&
        required &&
        !unique,
    )
  );
}

/** The two things that a link links. */
function sidesOf(
  rows: Entity,
  own: readonly Field[],
  { concepts }: MemberFacts,
): readonly [Field, Field] | undefined {
  if (rows.data.partOf !== undefined) return undefined;
  const concept = concepts.find(({ ref }) => ref === rows.data.concept);
  if (rows.data.concept !== undefined && concept?.data.role !== "join") return undefined;
  const [one, other, ...more] = own.filter(
    ({ data: { references, required } }) => references !== undefined && required,
  );
  return one && other && more.length === 0 ? [one, other] : undefined;
}

/** The side through which the other is said. */
function ownerOf(
  sides: readonly [Field, Field],
  rows: Entity,
  { entities, exposed }: MemberFacts,
): Ref | undefined {
  const targets = sides.flatMap(({ data: { references } }) => {
    const target = entities.find(({ ref }) => ref === references?.entity);
    return target && exposed.has(target.ref) && target.id !== accountId ? [target] : [];
  });
  const [first, second] = targets;
  if (first === undefined || second === undefined || first === second) return first?.ref;
  const rank = ({ ref, data: { name } }: Entity) => {
    const last = words(name).at(-1) ?? "";
    return (gathering.get(last) ?? 0) + (rows.data.aggregate === ref ? 0.5 : 0);
  };
  return rank(second) > rank(first) ? second.ref : first.ref;
}

function linkOf(
  rows: Entity,
  own: readonly Field[],
  holder: Entity,
  facts: MemberFacts,
): readonly Member[] {
  const back = own.find(({ data }) => data.references?.entity === holder.ref);
  const shown = own.filter((each) => each !== back && !each.data.generated);
  const [only, ...more] = shown;
  const target = facts.entities.find(
    ({ ref }) => shown.some(({ data }) => data.references?.entity === ref) && ref !== holder.ref,
  );
  if (only === undefined) return [];
  const to = shown.find(({ data }) => data.references !== undefined) ?? only;
  const given = isGivenElsewhere(target, rows, holder, facts) ? [] : shown;
  if (more.length === 0) {
    return [{ rows, name: `${bare(to)} ids`, shown, given, goods: [], only }];
  }
  const name = rows.data.concept === undefined ? bare(to) : spaced(rows.data.name);
  return [{ rows, name: plural(name), shown, given, goods: [] }];
}

function isMoney({ data: { type } }: Field): boolean {
  return type === "money";
}

function spaced(name: string): string {
  return words(name).join(" ");
}

function bare({ data: { name } }: Field): string {
  return name.toLowerCase().replace(/ id$/, "");
}

/** People come into a group as they join it or are invited, and nothing is moved to another tenant. */
function isGivenElsewhere(
  target: Entity | undefined,
  rows: Entity,
  holder: Entity,
  { actions, concepts, tenancy }: MemberFacts,
): boolean {
  if (target === undefined) return false;
  if (tenancy !== undefined && target.data.concept === tenancy) return true;
  if (target.id !== accountId) return false;
  const of = new Set([holder.data.concept, rows.data.concept]);
  return (
    concepts.some(({ data }) => /\b(?:invitation|invite|join request)s?$/i.test(data.name)) ||
    actions.some(({ data }) => of.has(data.concept) && comingIn.test(data.verb.toLowerCase()))
  );
}

/** `lines` of the order line of an order. */
function partsName(part: Entity, whole: Entity): string {
  const own = spaced(part.data.name);
  const front = `${spaced(whole.data.name)} `;
  return plural(own.startsWith(front) ? own.slice(front.length) : own);
}
