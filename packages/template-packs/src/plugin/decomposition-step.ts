import { join, node } from "@planc/core";
import { decision } from "@planc/core/ir";
import type { PackDecomposition } from "../format/decomposition.ts";
import type { Pack } from "../format/pack-schema.ts";
import type { PackKit } from "./pack-kit.ts";

/** Says how the contexts of the pack's styles become deployables. */
export function decompositionStep(kit: PackKit, pack: Pack) {
  return kit.step("decomposition", {
    reads: {},
    writes: { decompositions: decision.decomposition },
    run: ({ options }) => ({
      decompositions: (pack.decomposition ?? []).flatMap((each) =>
        (each.style === undefined ? pack.styles : [each.style]).map((style) =>
          node(
            decision.decomposition,
            join(pack.name, style),
            { style, ...cutOf(each, options) },
            kit.assumed("pack-cuts", each.because),
          ),
        ),
      ),
    }),
  });
}

function cutOf(said: PackDecomposition, options: Readonly<Record<string, unknown>>) {
  const { per, unit, because, most } = said;
  const isApart = per === "context" && unit === "service";
  const count = typeof most === "object" ? options[most.parameter] : most;
  return {
    per,
    unit,
    modules: per === "whole" && said.modules !== false,
    idle: said.idle ?? (unit === "function" ? ("joined" as const) : ("own" as const)),
    queues: said.queues ?? (isApart ? ("unit" as const) : ("worker" as const)),
    ...(typeof count === "number" ? { most: Math.max(1, Math.floor(count)) } : {}),
    because,
  };
}
