import type { Catalogue } from "../catalog/catalogue.ts";
import type { Blip } from "../radar/blip.ts";
import { clause, short } from "../text/words.ts";
import { layerOf } from "./origins.ts";
import type { StackOptions, Status } from "./stack-options.ts";

/** What the rings of a build-your-own radar mean. */
export const usualRings: Readonly<Record<string, Status | "none">> = {
  adopt: "preferred",
  trial: "approved",
  assess: "none",
  hold: "hold",
};

/** A point of the radar with what its ring means; no status where the ring has no meaning. */
export interface ReadBlip {
  readonly blip: Blip;
  readonly key: string | undefined;
  readonly status: Status | "none" | undefined;
}

/** The points of a radar by what they name in the catalogue. */
export function readBlips(options: StackOptions, catalogue: Catalogue): readonly ReadBlip[] {
  const { blips, rings = {} } = options.radar;
  const meanings = new Map<string, Status | "none">([
    ...Object.entries(usualRings),
    ...Object.entries(rings).map(([ring, status]) => [ring.toLowerCase(), status] as const),
  ]);
  return blips.map((blip) => ({
    blip,
    key: catalogue.entryNamed(blip.name)?.key,
    status: meanings.get(blip.ring.trim().toLowerCase()),
  }));
}

/** Where a point stands: `radar.csv, line 7`. */
export function placeOfBlip({ radar }: StackOptions, { name, line }: Blip): string {
  const file = radar.file ?? "radar";
  return line === undefined ? `${file}, ${name}` : `${file}, line ${line}`;
}

interface RadarPolicy {
  readonly key: string;
  readonly status: Status;
  readonly reason: string;
  readonly layer: string;
  readonly setting: string;
}

/** What the radar says of technologies, by key. */
export function radarPolicies(options: StackOptions, catalogue: Catalogue): readonly RadarPolicy[] {
  const layer = layerOf(options.origins, "radar", "blips");
  const policies = new Map<string, RadarPolicy>();
  for (const { blip, key, status } of readBlips(options, catalogue)) {
    if (key === undefined || status === undefined || status === "none") continue;
    const { description = "", ring } = blip;
    const said = description.trim() === "" ? "" : `: ${clause(short(description.trim(), 300))}`;
    const policy = {
      key,
      status,
      reason: `in the ring ${ring} of its radar${said}`,
      layer,
      setting: placeOfBlip(options, blip),
    };
    // The same technology by two names of it, in one ring.
    if (!policies.has(key)) policies.set(key, policy);
  }
  return [...policies.values()];
}
