import type { Ref, ViewOf } from "@planc/core";
import type { architecture, brief } from "@planc/core/ir";
import { questions } from "../calls/endpoint.ts";
import { distinct } from "../text.ts";

/** What flows tell a system of: the things that a step names, else what the flow's action is about. */
export function conceptsTold(
  component: Ref,
  facts: {
    readonly flows: readonly ViewOf<typeof architecture.flow>[];
    readonly actions: readonly ViewOf<typeof brief.action>[];
    readonly concepts: readonly ViewOf<typeof brief.concept>[];
  },
): readonly Ref<"brief/concept">[] {
  return distinct(
    facts.flows.flatMap(({ data: flow }) =>
      flow.steps
        .filter(
          ({ to, mode, message }) =>
            to === component && mode !== "reply" && !questions.test(message),
        )
        .flatMap(({ message }) => {
          const named = facts.concepts.filter(({ data }) => says(message, data.name));
          if (named.length > 0) return named.map(({ ref }) => ref);
          const about = facts.actions.find(({ ref }) => ref === flow.action);
          return about ? [about.data.concept] : [];
        }),
    ),
  );
}

/** Whether a message names a thing, as a whole word of it. */
const says = (message: string, name: string): boolean =>
  ` ${message.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${name.toLowerCase()} `);
