import { asPattern, spoken } from "@planc/core";
import { asksFor, isPerson, madeForm } from "../catalog/native-words.ts";
import { filesOf, holding } from "../native/files.ts";
import type { AnyRef, Entity, Field, Ground, Screen } from "../native/ground.ts";

/** A file that people of a surface look at, or send from it. */
export interface ShownFile {
  readonly field: Field;
  readonly entity: Entity;
  /** `progress photo content`, `user avatar`. */
  readonly name: string;
  readonly holds: ReturnType<typeof holding>;
  /** Screens that show it, with how it is shown there. */
  readonly shown: readonly { readonly screen: Screen; readonly place: Place }[];
  /** Screens that it is sent from. */
  readonly sent: readonly Screen[];
  readonly placeholder: Field | undefined;
}

export type Place = "mark" | "card" | "whole-width" | "bubble";

const isMark = /\b(?:avatar|logo|icon|badge)s?\b/i;
const isPlaceholder = /\b(?:blur ?hash|thumb ?hash|dominant colou?r|placeholder)\b/i;

function placeOf(screen: Screen, field: Field, entity: Entity): Place {
  if (isMark.test(field.data.name) || isPerson.test(spoken(entity.data.name))) return "mark";
  if (screen.data.kind === "conversation") return "bubble";
  // Pictures that a person has lie side by side; those of a thing are looked at one after the other.
  if (screen.data.about !== entity.ref)
    return screen.data.kind === "detail" && !isPerson.test(screen.data.name.toLowerCase())
      ? "whole-width"
      : "card";
  return screen.data.kind === "detail" || screen.data.kind === "step" ? "whole-width" : "card";
}

/** Files of the model as one surface meets them. */
export function shownFiles(ground: Ground): readonly ShownFile[] {
  const sentBy = new Map(filesOf(ground).map((each) => [each.field.ref as string, each.screens]));
  const showing = new Map<string, Screen[]>();
  for (const screen of ground.screens) {
    for (const ref of screen.data.shows) {
      const known = showing.get(ref);
      if (known) known.push(screen);
      else showing.set(ref, [screen]);
    }
  }
  const files = ground.fields.filter(
    ({ data: { type, name } }) => type === "file" && !madeForm.test(name),
  );
  return files.flatMap((field) => {
    const entity = ground.entities.get(field.data.entity);
    const screens = showing.get(field.ref) ?? [];
    const sent = sentBy.get(field.ref) ?? [];
    if (!entity || (screens.length === 0 && sent.length === 0)) return [];
    return [
      {
        field,
        entity,
        name: `${entity.data.name} ${field.data.name}`,
        holds: holding(ground, field, entity),
        shown: screens.map((screen) => ({ screen, place: placeOf(screen, field, entity) })),
        sent,
        placeholder: ground.fields.find(
          ({ data }) => data.entity === entity.ref && isPlaceholder.test(data.name),
        ),
      },
    ];
  });
}

/** What the text has said about it: what it names, and what it asks for. */
export function saidOf(ground: Ground, words: RegExp): readonly AnyRef[] {
  return [
    ...ground.mentions.filter(
      ({ data }) => data.modality !== "avoid" && words.test(data.technology),
    ),
    ...ground.requirements.filter(({ data }) => asksFor(words, data.text)),
  ].map(({ ref }) => ref);
}

/** The key of a technology that was chosen for a topic, or of what a surface stands on. */
export const frameworkOf = (ground: Ground): string | undefined =>
  ground.surface.data.choice === undefined
    ? undefined
    : ground.chosen(ground.surface.data.choice.replace(/^decision\/choice#/, ""))?.data.technology;

export const named = (word: string): RegExp => new RegExp(`\\b${asPattern(word)}`, "i");
