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
