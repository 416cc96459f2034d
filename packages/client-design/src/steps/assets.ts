import { node, optional, type ViewOf } from "@planc/core";
import { client } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import type { AnyRef, Ground } from "../native/ground.ts";
import { groundsOf, reads } from "../native/ground-of.ts";
import { chunksOf, heavyOf } from "../speed/chunks.ts";
import { picturesOf } from "../speed/pictures.ts";
import { prefetchesOf } from "../speed/prefetches.ts";
import { shownFiles } from "../speed/shown-files.ts";
import { streamsOf } from "../speed/streams.ts";

/** Pictures, videos, pieces of the program and what is fetched ahead, for each surface. */
export const assets = step("assets", {
  reads: {
    ...reads,
    states: optional(client.state),
    journeys: optional(client.journey),
  },
  writes: { assets: client.asset },
  run: ({ states, journeys, ...read }) => ({
    assets: groundsOf(read)
      .filter(({ surface }) => surface.data.kind !== "terminal")
      .flatMap((ground) => {
        const files = shownFiles(ground);
        const streams = streamsOf(ground, files);
        const played = new Set<string>(
          streams.flatMap(({ asset }) =>
            asset.kind === "video" && asset.madeBy ? asset.screens : [],
          ),
        );
        const heavy = heavyOf(
          ground,
          ground.screens.filter(({ ref }) => played.has(ref)),
        );
        return [
          ...picturesOf(ground, files),
          ...streams,
          ...chunksOf(ground, heavy, paidOn(ground, journeys)),
          ...prefetchesOf(ground, states),
        ].map(({ id, asset }) =>
          node(
            client.asset,
            id,
            asset,
            derived("asset-of-screens", [...new Set<AnyRef>([ground.surface.ref, ...asset.of])]),
          ),
        );
      }),
  }),
});

/** Screens on which a payment is taken by another, by the journeys that lead there. */
function paidOn(ground: Ground, journeys: readonly ViewOf<typeof client.journey>[]) {
  const screenOf = new Map(ground.screens.map((each) => [each.ref as string, each]));
  const componentOf = new Map(ground.components.map((each) => [each.ref as string, each]));
  const seen = new Set<string>();
  return journeys.flatMap(({ data }) =>
    data.surface === ground.surface.ref && (data.kind === "payment" || data.kind === "ordering")
      ? data.steps.flatMap(({ screen, elsewhere }) => {
          const on = screenOf.get(screen ?? "");
          const by = componentOf.get(elsewhere ?? "");
          if (!on || !by || seen.has(by.ref)) return [];
          seen.add(by.ref);
          return [{ name: by.data.name, screen: on, of: by.ref }];
        })
      : [],
  );
}
