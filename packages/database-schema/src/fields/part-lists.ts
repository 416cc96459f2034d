import { type Ref, slug, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { itemHolders, lineList } from "../catalog/line-parts.ts";
import { singular, snake } from "../naming/identifier.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Concept = ViewOf<typeof brief.concept>;
type Entity = ViewOf<typeof data.entity>;

/** What a thing has several of, each with properties of its own, that no concept stands for. */
export interface PartList {
  readonly attribute: Attribute;
  readonly owner: Concept;
  readonly id: string;
  readonly name: string;
}

/** The lists of parts among attributes of kept concepts: the lines of an order, each with what it has. */
export function partLists(
  kept: readonly Concept[],
  attributes: readonly Attribute[],
): readonly PartList[] {
  const owners = new Map<string, Concept>(kept.map((concept) => [concept.ref, concept]));
  const names = new Set(kept.map(({ data: { name } }) => snake(name)));
  const taken = new Set<string>();
  return attributes.flatMap((attribute) => {
    const owner = owners.get(attribute.data.concept);
    if (owner === undefined || owner.data.existing === true || !isPartList(attribute, owner))
      return [];
    const name = partName(attribute, owner);
    const id = slug(`${owner.id} ${snake(attribute.data.name).split("_").at(-1) ?? "part"}`);
    if (names.has(snake(name)) || taken.has(id)) return [];
    taken.add(id);
    return [{ attribute, owner, id, name }];
  });
}

function isPartList(
  { data: { name, type, values, parts = [] } }: Attribute,
  owner: Concept,
): boolean {
  if (values !== undefined || (type !== undefined && type !== "list" && type !== "text"))
    return false;
  const plain = snake(name);
  return (
    parts.length > 1 ||
    lineList.test(plain) ||
    (/(?:^|_)items$/.test(plain) && itemHolders.test(snake(owner.data.name)))
  );
}

/** `Order line` of the "line items" of an order. */
function partName({ data: { name } }: Attribute, { data: owner }: Concept): string {
  const words = snake(name).split("_");
  const head =
    words.includes("line") || words.includes("lines") ? "line" : singular(words.at(-1) ?? "");
  return `${owner.name} ${head}`;
}

/** The attributes that need no column, because rows of another table are what they list. */
export function listedElsewhere(
  attributes: readonly Attribute[],
  lists: readonly PartList[],
  entities: readonly Entity[],
): ReadonlySet<Ref> {
  const names = new Map(entities.map(({ data, ref }) => [snake(data.name), ref]));
  const inTables = new Set<Ref>(lists.map(({ attribute }) => attribute.ref));
  return new Set(
    attributes.flatMap(({ ref, data: attribute }) => {
      if (inTables.has(ref)) return [ref];
      const named = /^(.+)_(?:list|lines|history|roster)$/.exec(snake(attribute.name))?.[1];
      const of =
        named === undefined ? undefined : (names.get(named) ?? names.get(snake(singular(named))));
      return of !== undefined && attribute.values === undefined ? [ref] : [];
    }),
  );
}
