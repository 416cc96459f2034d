import { byRef, node, optional } from "@planc/core";
import { brief, decision, host } from "@planc/core/ir";
import { ownCalendars } from "../catalog/managed-lines.ts";
import { assumed, derived, step } from "../kit.ts";
import { premiseId } from "../premises/premises-of.ts";
import { isTakenOver } from "../records/record.ts";
import { dayOf } from "../scoring/versions.ts";

/**
 * Versions that were chosen are supported, until a day that their vendor has set. Of one whose support has ended
 * it is asked whether it stays.
 */
export const supportStep = step("support", {
  reads: {
    choices: decision.choice,
    candidates: decision.candidate,
    hostings: optional(decision.hosting),
    asOf: optional(host.asOf),
  },
  writes: { premises: decision.premise, questions: brief.question },
  run: ({ choices, candidates, hostings, asOf }) => {
    const of = byRef(candidates);
    const rented = new Set<string>(
      hostings.flatMap(({ data }) => (data.by === "provider" ? [data.choice] : [])),
    );
    const dated = choices.flatMap((choice) => {
      const { candidate, version } = choice.data;
      const { supportedUntil: until, checked } = of.get(candidate)?.data ?? {};
      const day = asOf?.data.date ?? (checked && dayOf(checked));
      return isTakenOver(choice) || !version || !until || !day
        ? []
        : [{ choice, version, until, day }];
    });
    return {
      premises: dated.flatMap(({ choice, version, until, day }) => {
        const { candidate, technology, name } = choice.data;
        // The day of the project is not that of who rents it out.
        return until <= day || (rented.has(choice.ref) && ownCalendars.has(technology))
          ? []
          : [
              node(
                decision.premise,
                premiseId(choice.ref, "support"),
                { kind: "support", decision: choice.ref, technology, name, version, until },
                derived("premise-supported", [choice.ref, candidate]),
              ),
            ];
      }),
      questions: dated.flatMap(({ choice, version, until, day }) => {
        const { name } = choice.data;
        return until > day || choice.data.lifecycle === "existing"
          ? []
          : [
              node(
                brief.question,
                `support.${choice.id}`,
                {
                  text: `May ${name} be taken in a line that is still supported, with what else then changes?`,
                  default: `${name} ${version} stays, which nobody has mended faults in since ${until}.`,
                  options: [],
                  about: [choice.ref],
                  turns: [],
                },
                assumed("question-from-choice", "Its support has ended by the date of the plan.", [
                  choice.ref,
                ]),
              ),
            ];
      }),
    };
  },
});
