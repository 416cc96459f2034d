import { byRef, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Two } from "./example.ts";
import type { Facts, Thing } from "./model.ts";

type Surface = ViewOf<typeof client.surface>;

const devices: Readonly<Record<Surface["data"]["kind"], Two>> = {
  mobile: { one: "phone", other: "tablet" },
  web: { one: "laptop", other: "phone" },
  desktop: { one: "laptop", other: "desk" },
  terminal: { one: "laptop", other: "desk" },
};

/** Two devices of one person, or of two people who may change the same. */
export function twoDevices(surface: Surface, thing: Thing, facts: Facts): Two {
  const own = devices[surface.data.kind];
  const isOwn = facts.policies.some(
    ({ data }) => data.concept === thing.concept.ref && data.condition === "own",
  );
  const actor = byRef(facts.actors).get(surface.data.actors[0] ?? "")?.data.name;
  if (isOwn || actor === undefined) return own;
  return { one: `${actor} 1`, other: `${actor} 2` };
}
