import { byRef, optional, type ViewOf } from "@planc/core";
import { api, architecture, brief, client } from "@planc/core/ir";
import { bullets, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { inShort } from "./in-short.ts";

type Journey = ViewOf<typeof client.journey>;

/** How many ways of failing a journey tells here; the contract has all. */
const mostFailures = 6;

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
    const alike = new Map<string, [Journey, ...Journey[]]>();
    for (const each of journeys) {
      const key = each.id.split(".").slice(1).join(".");
      const known = alike.get(key);
      if (known) known.push(each);
      else alike.set(key, [each]);
    }
    return {
      blocks: [...alike].flatMap(([, own]) => {
        const [{ data }] = own;
        const on =
          surfaces.length > 1
            ? `, ${own.map((each) => surfaceOf.get(each.data.surface)?.data.name ?? "").join(" and ")}`
            : "";
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
          ...(data.resumes.length > 0
            ? [
                table(
                  ["Breaks off", "Goes on"],
                  data.resumes.map(({ after, at }) => [after, at]),
                ),
              ]
            : []),
          ...(data.failures.length > 0
            ? [
                table(
                  ["At", "Refused"],
                  data.failures.slice(0, mostFailures).map(({ at, when }) => [at, inShort(when)]),
                ),
              ]
            : []),
          ...(data.once ? [bullets([`Once: ${data.once}.`])] : []),
        ];
      }),
    };
  },
});
