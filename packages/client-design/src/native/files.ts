import { namePattern, spoken } from "@planc/core";
import {
  isAudio,
  isPerson,
  isPicture,
  isVideo,
  madeForm,
  plainFile,
} from "../catalog/native-words.ts";
import { takesParts } from "../screens/in-parts.ts";
import {
  type Entity,
  type Field,
  type Ground,
  type Operation,
  one,
  type Screen,
  screensWith,
} from "./ground.ts";

/** A file that people hand over: of what, by which operations, on which screens. */
export interface FileUse {
  readonly field: Field;
  readonly entity: Entity;
  /** `a progress photo`, `the avatar of a user`. */
  readonly called: string;
  /** The same as people are told of it: `your progress photos`, `your avatar`. */
  readonly yours: string;
  readonly holds: ReadonlySet<"picture" | "video" | "audio" | "file">;
  readonly screens: readonly Screen[];
  /** What is called before the file is sent, and what once it is there. */
  readonly begins: readonly Operation[];
  readonly ends: readonly Operation[];
  /** The answer has an address for each part of a long one. */
  readonly inParts: boolean;
}

const afterwards = /uploaded|complete|finish|confirm/i;

/** Files that somebody hands over on a screen of this surface; those that the server makes are none. */
export function filesOf(ground: Ground): readonly FileUse[] {
  return ground.fields.flatMap((field) => {
    const { type, name, generated, entity: of } = field.data;
    if (type !== "file" || generated || madeForm.test(name)) return [];
    const entity = ground.entities.get(of);
    if (!entity) return [];
    const on = ground.operationsOf.get(entity.data.concept ?? "") ?? [];
    const ends = on.filter(({ data }) => afterwards.test(data.operationId));
    const begins = on.filter(
      (each) =>
        (each.data.effect === "create" || each.data.effect === "update") && !ends.includes(each),
    );
    // What is a file as a whole is made with it; one field of a thing is changed.
    const main = plainFile.test(name) ? "create" : "update";
    const fits = ({ id }: Operation) => Number(id.startsWith(`${main}-`));
    begins.sort((a, b) => fits(b) - fits(a));
    const screens = screensWith(ground, [...begins, ...ends]);
    if (screens.length === 0) return [];
    const thing = spoken(entity.data.name);
    const plural =
      ground.concepts.get(entity.data.concept ?? "")?.data.plural?.toLowerCase() ?? `${thing}s`;
    const yours = plainFile.test(name)
      ? `your ${plural}`
      : isPerson.test(thing)
        ? `your ${spoken(name)}`
        : `the ${spoken(name)} of your ${plural}`;
    const called = plainFile.test(name) ? one(thing) : `the ${spoken(name)} of ${one(thing)}`;
    return [
      {
        field,
        entity,
        called,
        yours,
        holds: holding(ground, field, entity),
        screens,
        begins,
        ends,
        inParts: takesParts(begins[0], name, ground.schemas),
      },
    ];
  });
}

/** What a file is, by its own name, that of its thing, and the kinds that the thing has. */
export function holding(ground: Ground, field: Field, entity: Entity): FileUse["holds"] {
  const kinds = (ground.attributesOf.get(entity.data.concept ?? "") ?? []).flatMap(({ data }) =>
    data.values && /kind|type/i.test(data.name) ? data.values : [],
  );
  const called = namePattern(entity.data.name);
  const about = ground.requirements.filter(({ data }) => called.test(data.text));
  const own = [field.data.name, spoken(entity.data.name), ...kinds];
  const plain = plainFile.test(field.data.name) && !isPicture.test(own.join(" "));
  const said = plain
    ? [...own, ...about.map(({ data }) => data.text), ...general(ground, entity)]
    : own;
  const words = said.join(" · ");
  const held = new Set<"picture" | "video" | "audio" | "file">();
  if (isPicture.test(words)) held.add("picture");
  if (isVideo.test(words)) held.add("video");
  if (isAudio.test(words)) held.add("audio");
  if (
    held.size === 0 ||
    /\bfiles?\b|\bdocuments?\b/i.test([...kinds, ...general(ground, entity)].join(" "))
  )
    held.add("file");
  return held;
}

/** Of an attachment, what the text says is sent. */
function general(ground: Ground, entity: Entity): readonly string[] {
  if (!/attachment|upload|media|file/i.test(entity.data.name)) return [];
  return ground.requirements.flatMap(({ data }) =>
    /\b(?:image|photo|picture|video|voice|audio|file)s?\b/i.test(data.text) ? [data.text] : [],
  );
}
