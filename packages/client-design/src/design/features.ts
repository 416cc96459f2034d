import type { Ref, ViewOf } from "@planc/core";
import type { client, data } from "@planc/core/ir";
import { inputsOn } from "./inputs.ts";
import { mostColumns } from "./measures.ts";
import { isState } from "./status.ts";

type Screen = ViewOf<typeof client.screen>;
type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

export interface Feature {
  /** What the screen has, short. */
  readonly has: string;
  readonly criteria: readonly string[];
  readonly from: readonly Ref[];
}

export interface Features {
  readonly fieldOf: ReadonlyMap<string, Field>;
  readonly entityOf: ReadonlyMap<string, Entity>;
  /** Screens that are a step, with fields that an earlier one has asked for. */
  readonly askedBefore: ReadonlyMap<string, string>;
  /** Changes that show before their answer, by screen. */
  readonly atOnce: ReadonlyMap<string, readonly ViewOf<typeof client.mutation>[]>;
  readonly isWeb: boolean;
  /** The text speaks of things that are dragged. */
  readonly dragged: Ref | undefined;
  readonly charts: boolean;
}

const ends = /\b(?:expires?|held until|valid until|deadline|ends? at|closes at)\b/i;
const kinds: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\b(?:video|recording|clip|film)s?\b/i, "video", ["1.2.2", "1.2.5"]],
  [/\b(?:audio|podcast|voice|song|track|sound)s?\b/i, "sound", ["1.2.1"]],
  [/\b(?:image|photo|picture|avatar|logo|cover|thumbnail)s?\b/i, "pictures", ["1.1.1"]],
];

/** What a file is to people who do not see or hear it. */
export const mediumOf = (field: Field, entity: Entity | undefined) =>
  field.data.type === "file" || field.data.type === "url"
    ? kinds.find(
        ([words]) =>
          words.test(field.data.name) ||
          (field.data.type === "file" && words.test(entity?.data.name ?? "")),
      )
    : undefined;

/** What of a screen brings criteria about. */
export function featuresOf(screen: Screen, facts: Features): readonly Feature[] {
  const { kind, takes, shows, uses, hears, states, pages } = screen.data;
  const { fieldOf, entityOf } = facts;
  const named = (refs: readonly Ref[]) => refs.flatMap((ref) => fieldOf.get(ref)?.data.name ?? []);
  const found: Feature[] = [];
  const add = (has: string, criteria: readonly string[], from: readonly Ref[] = [screen.ref]) =>
    found.push({ has, criteria, from });

  if (kind === "sign-in") add("sign-in", ["3.3.8"]);
  if (inputsOn(screen) > 0)
    add("inputs", ["3.3.1", "3.3.2", "3.3.3"], takes.length > 0 ? takes.slice(0, 8) : undefined);
  const sums = takes.filter((ref) => fieldOf.get(ref)?.data.type === "money");
  const asked = uses.filter(({ confirms }) => confirms !== undefined);
  if (kind === "step" && sums.length > 0)
    add(`binding: ${named(sums).join(", ")}`, ["3.3.4"], sums);
  if (asked.length > 0)
    add(
      "no way back",
      ["3.3.4", "2.4.3", "2.1.2"],
      asked.map(({ operation }) => operation),
    );
  const before = facts.askedBefore.get(screen.ref);
  if (before) add(`asked before: ${before}`, ["3.3.7"]);
  if (kind === "board" && facts.dragged)
    add("dragging", ["2.5.7", "2.1.1"], [screen.ref, facts.dragged]);
  if (kind === "board") add("columns", ["1.4.10", "1.3.1"]);
  if (kind === "calendar") add("days", ["1.4.10", "1.3.1"]);
  if (kind === "map") add("map", ["1.1.1", "2.5.1", "2.5.7"]);
  if (kind === "dashboard" && facts.charts) add("charts", ["1.1.1", "1.4.1", "1.4.11"]);
  if (kind === "list" && facts.isWeb && Math.min(shows.length, mostColumns) > 3)
    add("table", ["1.3.1", "1.4.10"]);
  if (kind === "conversation") add("incoming messages", ["4.1.3"]);
  else if (hears.length > 0) add("live changes", ["4.1.3", "2.2.2"], hears);
  if (uses.some(({ when }) => when === "typing")) add("search while typing", ["4.1.3"]);
  if (pages === "scrolled") add("endless list", ["2.1.1", "4.1.3"]);
  const atOnce = facts.atOnce.get(screen.ref) ?? [];
  if (atOnce.length > 0)
    add("shown before the answer", ["4.1.3"], atOnce.map(({ ref }) => ref).slice(0, 8));
  if (states.some((each) => each.kind === "ended") && inputsOn(screen) > 0)
    add("session may end", ["2.2.1"]);
  const timed = shows.filter((ref) => ends.test(fieldOf.get(ref)?.data.name ?? ""));
  if (timed.length > 0 && uses.some(({ when }) => when === "acting"))
    add(`runs out: ${named(timed).join(", ")}`, ["2.2.1"], timed);
  for (const [, medium, criteria] of kinds) {
    const those = shows.filter((ref) => {
      const field = fieldOf.get(ref);
      return field && mediumOf(field, entityOf.get(field.data.entity))?.[1] === medium;
    });
    if (those.length > 0) add(medium, criteria, those);
  }
  const state = shows.filter((ref) => {
    const field = fieldOf.get(ref);
    return field && isState(field, entityOf.get(field.data.entity));
  });
  if (state.length > 0) add("states in colour", ["1.4.1"], state);
  return found;
}
