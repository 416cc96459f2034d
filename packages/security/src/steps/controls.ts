import { node } from "@planc/core";
import { security } from "@planc/core/ir";
import { controlStandards } from "../catalog/control-standards.ts";
import { allControls } from "../controls/all.ts";
import { derived, step } from "../kit.ts";
import { modelOf, structure } from "../model.ts";
import { distinct } from "../text.ts";

/** Controls, each only where the plan has what it protects. */
export const controls = step("controls", {
  reads: structure,
  writes: { controls: security.control },
  run: (plan) => {
    const model = modelOf(plan);
    return {
      controls: allControls.flatMap(({ id, name, verification, place }) => {
        const found = place(model);
        if (!found || found.at.length === 0) return [];
        return [
          node(
            security.control,
            id,
            {
              name,
              what: found.what,
              at: [...found.at],
              verification,
              standards: [...(controlStandards[id] ?? [])],
            },
            derived("control-by-need", distinct([...found.at, ...(found.because ?? [])])),
          ),
        ];
      }),
    };
  },
});
