import { byRef, type DataOf, type Ref, type ViewOf } from "@planc/core";
import type { architecture, client, data } from "@planc/core/ir";
import type { ShownParts } from "../catalog/shown-parts.ts";
import { inText } from "../screens/words.ts";
import { drawnOn } from "./shown-by-kind.ts";
import { isState } from "./status.ts";

type Screen = ViewOf<typeof client.screen>;
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Element = DataOf<typeof client.element>;
type Kind = Element["kind"];
type Control = NonNullable<Screen["data"]["controls"]>[number]["by"];

export interface Parts {
  readonly screens: readonly Screen[];
  readonly journeys: readonly ViewOf<typeof client.journey>[];
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly parts: Readonly<Record<string, string | undefined>>;
  readonly isWeb: boolean;
  /** By which library of the framework lines, maps, pictures and videos are drawn. */
  readonly drawnBy: ShownParts;
  /** What the files of a field are: pictures, videos. */
  readonly holds: ReadonlyMap<string, ViewOf<typeof architecture.mediaPipeline>["data"]["holds"]>;
}

export type Made = Omit<Element, "surface" | "shared" | "screens" | "fields" | "variants"> & {
  readonly screens: Ref<"client/screen">[];
  readonly fields: Ref<"data/field">[];
  readonly variants: string[];
  readonly from: Ref[];
};

/** Inputs that are more than a line of text or a list of a few words. */
const controls: Readonly<Partial<Record<Control, string>>> = {
  amount: "AmountField",
  date: "DateField",
  "date-time": "DateTimeField",
  time: "TimeField",
  tags: "TagsField",
  file: "FileField",
  place: "PlaceField",
};

/** Journeys that tell people where they are; on the way of others nobody counts steps. */
const journeysWithSteps: ReadonlySet<string> = new Set(["ordering", "payment", "import", "setup"]);

/** `OrderLine` of `Order line`. */
export const pascal = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** What such a screen is for is a list; others have one below what they are about. */
export const isListOf = (kind: Screen["data"]["kind"]): boolean => lists.has(kind);
const lists: ReadonlySet<string> = new Set(["list", "search", "calendar", "map", "home"]);

/** Forms of a screen that a component has to have. */
const shownStates = new Set(["loading", "empty", "error", "conflict", "pending", "gone"]);

/** What the screens of a surface are made of, each with all screens that have it. */
export function elementsOf({
  screens,
  journeys,
  entities,
  fields,
  parts,
  isWeb,
  drawnBy,
  holds,
}: Parts): readonly Made[] {
  const entityOf = byRef(entities);
  const fieldOf = byRef(fields);
  const entityAt = (ref: string) => entityOf.get(ref);
  const fieldAt = (ref: string) => fieldOf.get(ref);
  const made = new Map<string, Made>();

  for (const screen of screens) {
    const about = screen.data.about && entityOf.get(screen.data.about);
    if (about) aboutOne(screen, about);
    for (const drawn of drawnOn(screen, { entityOf: entityAt, fieldOf: fieldAt, holds }))
      add(
        drawn.kind,
        `${pascal(drawn.entity.data.name)}${pascal(drawn.kind)}`,
        screen,
        drawn.entity,
        drawn.fields,
        drawn.variants,
        drawnBy[drawn.kind] ?? parts[drawn.kind],
      );
    for (const ref of screen.data.shows) {
      const field = fieldOf.get(ref);
      const entity = field && entityOf.get(field.data.entity);
      if (entity && field && isState(field, entity))
        add(
          "status",
          `${pascal(entity.data.name)}Status`,
          screen,
          entity,
          [ref],
          [...(entity.data.states ?? []).map(({ name }) => name)],
        );
    }
    for (const { field: ref, by, choices } of screen.data.controls ?? []) {
      const refers = fieldOf.get(ref)?.data.references?.entity;
      const chosen = refers && entityOf.get(refers);
      if (by === "lookup" && choices && chosen)
        add(
          "picker",
          `${pascal(chosen.data.name)}Picker`,
          screen,
          chosen,
          [ref],
          ["loading", `no ${inText(chosen.data.name)}`, "chosen"],
        );
      const named = controls[by];
      if (named) add("control", named, screen, undefined, [ref], [], parts[by]);
    }
    const asked = screen.data.uses.flatMap(({ confirms }) => confirms ?? []);
    if (asked.length > 0) add("dialogue", "ConfirmDialog", screen, undefined, [], asked);
  }
  for (const { data: journey } of journeys) {
    const on = journey.steps.flatMap(({ screen }) => screen ?? []);
    const those = screens.filter(({ ref }) => on.includes(ref));
    for (const screen of those)
      if (those.length > 1 && journeysWithSteps.has(journey.kind))
        add(
          "steps",
          `${pascal(journey.name)}Steps`,
          screen,
          undefined,
          [],
          [...journey.steps.map(({ name }) => name)],
        );
  }
  return [...made.values()];

  function aboutOne(screen: Screen, about: Entity): void {
    const { kind, shows, takes, finds = [] } = screen.data;
    const name = pascal(about.data.name);
    const own = shows.filter((ref) => fieldOf.get(ref)?.data.entity === about.ref);
    const states = screen.data.states.flatMap(({ kind: each }) =>
      shownStates.has(each) ? [each] : [],
    );
    const ofThing = (about.data.states ?? []).map(({ name: state }) => state);
    if (kind === "board") {
      add("board", `${name}Board`, screen, about, [], states);
      add("item", `${name}Card`, screen, about, own, [...ofThing, "lifted"]);
    } else if (isListOf(kind)) {
      if (own.length > 0)
        if (isWeb && own.length > 2) add("collection", `${name}Table`, screen, about, own, states);
        else {
          add(
            "collection",
            `${name}List`,
            screen,
            about,
            [],
            states,
            isWeb ? parts.item : parts.collection,
          );
          add("item", `${name}Item`, screen, about, own, ofThing, isWeb ? "" : parts.item);
        }
    }
    if (kind === "detail" && own.length > 0)
      add("details", `${name}Details`, screen, about, own, [...ofThing, ...states]);
    const taken = takes.filter((ref) => fieldOf.get(ref)?.data.entity === about.ref);
    if (taken.length > 1)
      add("form", `${name}Form`, screen, about, taken, [
        /\.change$/.test(screen.id) ? "change" : "new",
        "refused",
        ...states,
      ]);
    const by = finds.flatMap(({ field }) => field ?? []);
    if (finds.length > 1 && (kind === "board" || isListOf(kind)))
      add("filter", `${name}Filter`, screen, about, by, [
        "unset",
        `no ${inText(about?.data.name ?? screen.data.name)}`,
      ]);
  }

  function add(
    kind: Kind,
    name: string,
    screen: Screen,
    about: Entity | undefined,
    own: readonly Ref<"data/field">[],
    variants: readonly string[],
    standsOn: string | undefined = parts[kind],
  ): void {
    const known: Made = made.get(name) ?? {
      name,
      kind,
      ...(about ? { about: about.ref } : {}),
      ...(standsOn ? { standsOn } : {}),
      screens: [],
      fields: [],
      variants: [],
      from: [],
    };
    made.set(name, known);
    if (!known.screens.includes(screen.ref)) known.screens.push(screen.ref);
    for (const ref of own) if (!known.fields.includes(ref)) known.fields.push(ref);
    for (const each of variants) if (!known.variants.includes(each)) known.variants.push(each);
    if (about && known.from.length === 0) known.from.push(about.ref);
  }
}
