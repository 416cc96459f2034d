import { byRef, optional } from "@planc/core";
import { api, architecture, brief, client } from "@planc/core/ir";
import { bullets, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** Ways over several screens: step by step, with what is kept, how they go on, what can go wrong. */
export const journeysSection = section("journeys", {
  document: "clients.md",
  title: "Journeys",
  reads: {
    surfaces: client.surface,
    journeys: client.journey,
    operations: optional(api.operation),
    components: optional(architecture.component),
    actors: optional(brief.actor),
  },
  render: ({ surfaces, journeys, operations, components, actors }) => {
    if (journeys.length === 0) return undefined;
    const operationOf = byRef(operations);
    const componentOf = byRef(components);
    const actorOf = byRef(actors);
    const surfaceOf = byRef(surfaces);
    return {
      blocks: journeys.flatMap(({ data }) => {
        const on = surfaces.length > 1 ? `, ${surfaceOf.get(data.surface)?.data.name ?? ""}` : "";
        const who = data.actors.map((each) => actorOf.get(each)?.data.name ?? each).join(", ");
        return [
          paragraph(strong(data.name), `${on}${who ? ` (${who})` : ""}`),
          table(
            ["Step", "Calls", "Kept", "Goes on when"],
            data.steps.map((step, at) => [
              `${at + 1}. ${step.name}`,
              [
                ...new Set(
                  step.operations.map((ref) => operationOf.get(ref)?.data.operationId ?? ref),
                ),
              ].join(", ") ||
                (step.elsewhere ? (componentOf.get(step.elsewhere)?.data.name ?? "–") : "–"),
              step.keeps ?? "–",
              step.passes ?? "–",
            ]),
          ),
          ...(data.resumes.length + data.failures.length > 0
            ? [
                table(
                  ["Breaks off, or fails", "Then"],
                  [
                    ...data.resumes.map(({ after, at }) => [after, at]),
                    ...data.failures.map(({ at, when, shows }) => [`${at}: ${when}`, shows]),
                  ],
                ),
              ]
            : []),
          ...(data.once ? [bullets([`Once: ${data.once}.`])] : []),
        ];
      }),
    };
  },
});
