import { type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import {
  byContent,
  hashNames,
  isOneFile,
  isPieceOfText,
  isPlaceOfFiles,
  isVector,
  madeByModel,
} from "../catalog/nature-words.ts";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import type { Attribute, Concept, Relation } from "./claims.ts";
import { groupBy } from "./names.ts";
import type { Readings } from "./readings.ts";
import { conceptRef } from "./refs.ts";

interface Model {
  readonly attributes: readonly Attribute[];
  readonly relations: readonly Relation[];
}

type Type = NonNullable<Attribute["data"]["type"]>;

/**
 * What a thing has by what it is said to be, where no list of its properties has it: a vector its numbers
 * and the model that made it, a piece of text its text, a file its path, and the place that it lies in.
 */
export function withDefined(
  { attributes, relations }: Model,
  concepts: readonly Concept[],
  { statements }: Pick<Readings, "statements">,
): Model {
  const known = new Set(attributes.map(({ id }) => id));
  const told = groupBy(
    statements.filter(({ data }) => data.role === "entity" && data.lead !== undefined),
    ({ data }) => nameId(data.lead ?? ""),
  );
  const stored = concepts.filter(({ data }) => data.role === "stored");
  const added = stored.flatMap((concept) => {
    const { description = "" } = concept.data;
    const sayings = told.get(concept.id) ?? [];
    const first = sayings[0]?.ref ?? conceptRef(concept);
    const model = sayings.find(({ data }) => madeByModel.test(data.text));
    const has: (readonly [string, Type, Ref] | undefined)[] = [
      isVector.test(description) ? ["vector", "binary", first] : undefined,
      model ? ["model", "text", model.ref] : undefined,
      isPieceOfText.test(description) ? ["text", "long-text", first] : undefined,
      isOneFile.test(description) ? ["path", "text", first] : undefined,
    ];
    return has.flatMap((each) => {
      if (each === undefined) return [];
      const [name, type, from] = each;
      const id = join(concept.id, nameId(name));
      if (known.has(id)) return [];
      const data = { concept: conceptRef(concept), name, type, required: true };
      return [node(brief.attribute, id, data, derived("has-by-definition", [from]))];
    });
  });
  return {
    attributes: [...attributes, ...added],
    relations: [...relations, ...placesOf(stored, relations)],
  };
}

/** A file belongs to the directory or collection that it was found in. */
function placesOf(stored: readonly Concept[], relations: readonly Relation[]): readonly Relation[] {
  const files = stored.filter(({ data }) => isOneFile.test(data.description ?? ""));
  const places = stored.filter(
    (each) => isPlaceOfFiles.test(each.data.description ?? "") && !files.includes(each),
  );
  const [file, ...moreFiles] = files;
  const [place, ...morePlaces] = places;
  if (!file || !place || moreFiles.length + morePlaces.length > 0) return [];
  const [from, to] = [conceptRef(file), conceptRef(place)];
  const isTied = relations.some(({ data }) =>
    [data.from, data.to].every((each) => each === from || each === to),
  );
  if (isTied) return [];
  const data = { from, to, kind: "many-to-one" as const, required: true };
  return [
    node(brief.relation, join(file.id, place.id), data, derived("has-by-definition", [from, to])),
  ];
}

/** "ingesting a file whose content is already present is a no-op": no two of it with one hash. */
export function uniqueByContent(
  attributes: readonly Attribute[],
  requirements: readonly DraftOf<typeof brief.requirement>[],
): readonly DraftOf<typeof brief.uniqueness>[] {
  const said = requirements.filter(
    ({ data }) => data.priority !== "wont" && byContent.test(data.text),
  );
  const hashes = attributes.filter(({ data }) => hashNames.test(data.name));
  const [hash, ...more] = hashes;
  const refs = said.map(({ id }) => `brief/requirement#${id}` as const).sort();
  const [first, ...rest] = refs;
  if (!hash || more.length > 0 || first === undefined) return [];
  const { concept, name } = hash.data;
  return [
    node(
      brief.uniqueness,
      join(concept.slice(concept.indexOf("#") + 1), nameId(name)),
      { concept, name, together: [`brief/attribute#${hash.id}`], requirements: refs },
      derived("one-for-the-same", [first, ...rest]),
    ),
  ];
}
