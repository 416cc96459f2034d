import { node, optional, type Ref } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { askedControls } from "../catalog/asked-controls.ts";
import { controlStandards } from "../catalog/control-standards.ts";
import { allControls } from "../controls/all.ts";
import { derived, step } from "../kit.ts";
import { modelOf, structure } from "../model.ts";
import { distinct, padded } from "../text.ts";

/** Controls, each only where the plan has what it protects. */
export const controls = step("controls", {
  reads: { ...structure, requirements: optional(brief.requirement) },
  writes: { controls: security.control },
  run: (plan) => {
    const model = modelOf(plan);
    const asked = plan.requirements
      .filter(({ data }) => data.priority !== "wont")
      .map(({ ref, data }) => ({ ref, text: padded(data.text) }));
    return {
      controls: allControls.flatMap(({ id, name, verification, check, place }) => {
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
              ...(found.setting ? { setting: found.setting } : {}),
              verification,
              check,
              standards: [...(controlStandards[id] ?? [])],
            },
            derived(
              "control-by-need",
              distinct([...found.at, ...(found.because ?? []), ...askingFor(id, asked)]),
            ),
          ),
        ];
      }),
    };
  },
});

/** Requirements that ask for a control in words of their own. */
function askingFor(
  id: string,
  asked: readonly { readonly ref: Ref; readonly text: string }[],
): readonly Ref[] {
  const phrases = askedControls[id] ?? [];
  return asked
    .filter(({ text }) => phrases.some((phrase) => text.includes(phrase)))
    .slice(0, mostCited)
    .map(({ ref }) => ref);
}

const mostCited = 20;
