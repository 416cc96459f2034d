import { isEpoch, isSaidInTurn, lookup, spoken, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { namedAs, plural } from "../naming.ts";
import { fieldsOf, fieldsTo } from "../operation/lookups.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

interface Content {
  readonly field: Field;
  readonly as: "message" | "file";
}

export interface Sealed {
  /** What is said or written, sealed as a whole. */
  readonly main: readonly Entity[];
  /** What goes with it: files. */
  readonly files: readonly Entity[];
  /** What it stands in: rooms, notebooks. */
  readonly around: readonly Entity[];
  readonly fields: readonly Content[];
  /** Words of people that stay open. */
  readonly open: readonly { readonly field: Field; readonly holder: Entity }[];
}

const keys = /\b(?:commit|welcome|key|prekey|session|device|token)s?\b/i;
const words = /^(?:content|body|text|message|note|payload|ciphertext)$/i;
const ownWords: ReadonlySet<Field["data"]["type"]> = new Set(["text", "long-text"]);
/** Names of a program's own, that no person writes. */
const technical = /\b(?:token|key|hash|id|code|type|kind|locale|language|path|status|token)\b/i;
const entitiesByRef = lookup(({ ref }: Entity) => ref);

/** Those that a sentence names, the longer names first: a log of kites is no kite. */
function namedIn(said: string, entities: readonly Entity[]): readonly Entity[] {
  const byLength = entities.toSorted((a, b) => b.data.name.length - a.data.name.length);
  const found = new Set<Entity>();
  let left = said;
  for (const entity of byLength) {
    const name = spoken(entity.data.name);
    const rest = left.replace(new RegExp(namedAs(name, plural(name)), "giu"), " · ");
    if (rest !== left) found.add(entity);
    left = rest;
  }
  return entities.filter((each) => found.has(each));
}

/** What is sealed, by what the sentence that asks for it names, else by what people say to each other. */
export function sealedContents(
  said: string,
  entities: readonly Entity[],
  fields: readonly Field[],
  relations: readonly ViewOf<typeof brief.relation>[] = [],
): Sealed | undefined {
  const own = entities.filter(({ data: { name } }) => !keys.test(spoken(name)));
  const ofEntity = (entity: Entity) => fieldsOf(fields, entity.ref);
  const named = namedIn(said, own);
  const counted = own.filter((each) => ofEntity(each).some(({ data: { name } }) => isEpoch(name)));
  const turns = own.filter(({ data: { name } }) => isSaidInTurn(spoken(name)));
  const main = [named, counted, turns].find(({ length }) => length > 0) ?? [];
  if (main.length === 0) return undefined;
  const inMain = new Set<string>(main.map(({ ref }) => ref));
  const below = main.flatMap(({ ref }) =>
    fieldsTo(fields, ref).flatMap(({ data }) => entitiesByRef(entities, data.entity)),
  );
  const files = [
    ...new Set(
      below.filter(
        (each) =>
          !inMain.has(each.ref) && ofEntity(each).some(({ data: { type } }) => type === "file"),
      ),
    ),
  ];
  const inRelations = new Set<string>(relations.map(({ data }) => data.to));
  const around = [
    ...new Set(
      main.flatMap((each) =>
        ofEntity(each).flatMap(({ data: { references } }) => {
          const held = references?.onDelete === "cascade" ? references.entity : undefined;
          return held && !inMain.has(held) ? entitiesByRef(own, held) : [];
        }),
      ),
    ),
  ].filter(({ data: { concept } }) => relations.length === 0 || inRelations.has(concept ?? ""));
  const contents: readonly Content[] = [
    ...main.flatMap((each) =>
      ofEntity(each).flatMap((field): readonly Content[] => {
        const { type, name, references } = field.data;
        if (references) return [];
        if (type === "file") return [{ field, as: "file" }];
        return type === "long-text" || type === "binary" || words.test(name)
          ? [{ field, as: "message" }]
          : [];
      }),
    ),
    ...files.flatMap((each) =>
      ofEntity(each).flatMap((field): readonly Content[] =>
        field.data.type === "file" ? [{ field, as: "file" }] : [],
      ),
    ),
  ];
  const shut = new Set<string>(contents.map(({ field }) => field.ref));
  const open = [...main, ...files, ...around].flatMap((holder) =>
    ofEntity(holder).flatMap((field) => {
      const { type, name, values, references, generated } = field.data;
      return ownWords.has(type) &&
        !values &&
        !references &&
        !generated &&
        !shut.has(field.ref) &&
        !technical.test(name)
        ? [{ field, holder }]
        : [];
    }),
  );
  return { main, files, around, fields: contents, open };
}
