import { movesWithApp, type Ref, signsOfLife, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

const muted = /^muted until$/i;
const seen = /^last (?:active|seen|used) at$/i;

const every = { value: signsOfLife.every, unit: "s" } as const;
const within = { value: signsOfLife.within, unit: "s" } as const;

/** Whom a push spares: who has muted what it comes from, and devices that are connected and hear of it anyhow. */
export function sparedOf(
  fields: readonly Field[],
  /** What the message is told in. */
  holder: Ref | undefined,
): {
  readonly muted?: Field["ref"];
  readonly connected?: {
    readonly field: Field["ref"];
    readonly every: typeof every;
    readonly within: typeof within;
  };
} {
  const inside = new Set<string>(
    fields.flatMap(({ data }) =>
      holder !== undefined && data.references?.entity === holder ? [data.entity] : [],
    ),
  );
  const devices = new Set<string>(
    fields.flatMap(({ data }) =>
      movesWithApp(data.name) && /token$/i.test(data.name) ? [data.entity] : [],
    ),
  );
  const quiet = fields.find(({ data }) => inside.has(data.entity) && muted.test(data.name));
  const alive = fields.find(
    ({ data }) => devices.has(data.entity) && data.type === "timestamp" && seen.test(data.name),
  );
  return {
    ...(quiet ? { muted: quiet.ref } : {}),
    ...(alive ? { connected: { field: alive.ref, every, within } } : {}),
  };
}
