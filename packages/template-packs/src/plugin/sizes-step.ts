import { join, node } from "@planc/core";
import { deployment } from "@planc/core/ir";
import type { Pack } from "../format/pack-schema.ts";
import type { PackKit } from "./pack-kit.ts";

/** Says what an instance of each kind of deployable gets to begin with. */
export function sizesStep(kit: PackKit, { name, instances = [] }: Pack) {
  return kit.step("sizes", {
    reads: {},
    writes: { sizes: deployment.size },
    run: () => ({
      sizes: instances.map(({ unit, cpu, memory, concurrency, because }) =>
        node(
          deployment.size,
          join(name, unit),
          {
            unit,
            ...(cpu === undefined ? {} : { cpu: { value: cpu, unit: "vCPU" } }),
            ...(memory === undefined
              ? {}
              : { memory: { value: memory / 1000, unit: "GB-memory" } }),
            ...(concurrency === undefined
              ? {}
              : { concurrency: { value: concurrency, unit: "count" } }),
            because,
          },
          kit.assumed("pack-sizes", because),
        ),
      ),
    }),
  });
}
