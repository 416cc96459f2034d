import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { Table } from "mdast";
import { capped } from "./parts.ts";

type Screen = ViewOf<typeof client.screen>;
type State = Screen["data"]["states"][number];

const common: readonly (readonly [State["kind"], string])[] = [
  ["error", "Unavailable"],
  ["offline", "No connection"],
  ["forbidden", "Refused"],
  ["gone", "Gone"],
  ["ended", "Session over"],
];

/** What looks alike on many screens, once, with where it is met. */
export function commonStates(screens: readonly Screen[]): readonly Table[] {
  const rows = common.flatMap(([kind, name]) => {
    const those = screens.flatMap(({ data }) => {
      const state = data.states.find((each) => each.kind === kind);
      return state ? [{ screen: data.name, state }] : [];
    });
    if (those.length === 0) return [];
    const [shown, left] = capped([...new Set(those.map(({ screen }) => screen))], 12);
    return [[name, `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`]];
  });
  return rows.length > 0 ? [table(["State", "Met on"], rows)] : [];
}

const isFilledIn = ({ data: { kind, takes } }: Screen): boolean =>
  kind !== "board" && takes.length > 0;

/** By conflict the form where what was filled in has to be brought together, else the first screen that meets it. */
export function conflictOwners(screens: readonly Screen[]): ReadonlyMap<string, Screen> {
  const owners = new Map<string, Screen>();
  for (const screen of screens)
    for (const { kind, when } of screen.data.states) {
      if (kind !== "conflict") continue;
      const known = owners.get(when);
      if (!known || (!isFilledIn(known) && isFilledIn(screen))) owners.set(when, screen);
    }
  return owners;
}
