import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { rolesOf, type Two } from "./example.ts";
import type { Known } from "./known.ts";
import type { Operation, Thing } from "./model.ts";

type Surface = ViewOf<typeof client.surface>;

const devices: Readonly<Record<Surface["data"]["kind"], Two>> = {
  mobile: { one: "phone", other: "tablet" },
  web: { one: "laptop", other: "phone" },
  desktop: { one: "laptop", other: "desk" },
  terminal: { one: "laptop", other: "desk" },
};

/** Two devices of one person, or of two people who may change the same. */
export function twoDevices(
  surface: Surface,
  thing: Thing,
  operations: readonly Operation[],
  { policiesOf, actorOf }: Known,
): Two {
  const own = devices[surface.data.kind];
  if (policiesOf(thing.concept.ref).some(({ data }) => data.condition === "own")) return own;
  // Who may only look at it changes it on no device.
  const [first = [], ...rest] = operations.map(rolesOf);
  const both = first.filter((role) => rest.every((each) => each.includes(role)));
  const may = new Set<string>(both.length > 0 ? both : operations.flatMap(rolesOf));
  const role = surface.data.actors.find((each) => may.has(each)) ?? surface.data.actors[0];
  const actor = actorOf.get(role ?? "")?.data.name;
  return actor === undefined ? own : { one: `${actor} 1`, other: `${actor} 2` };
}
