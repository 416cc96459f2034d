import { byRef, optional } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { bullets, fileLink, nodeLink, numbered, paragraph, strong } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { heading } from "./heading.ts";

export const flows = section("flows", {
  document: "plan.md",
  title: "Data Flows",
  reads: { flows: architecture.flow, components: optional(architecture.component) },
  render: ({ flows: all, components }) => {
    if (all.length === 0) return undefined;
    const component = byRef(components);
    const nameOf = (ref: string) => component.get(ref)?.data.name ?? ref;
    return {
      blocks: all.flatMap(({ ref, id, data }) => {
        const steps = data.steps.filter(({ mode }) => mode !== "reply");
        return [
          heading(nodeLink(ref, data.name)),
          paragraph(`${data.trigger} Sequence: `, fileLink(`diagrams/flow-${id}.mmd`), "."),
          numbered(
            steps.map(({ from, to, message, mode }) => [
              `${nameOf(from)} → ${nameOf(to)}: ${message}${mode === "async" ? " (nobody waits)" : ""}`,
            ]),
          ),
          ...(data.failures.length > 0
            ? [
                bullets(
                  data.failures.map(({ at, when, handling }) => [
                    strong(nameOf(at)),
                    `: when ${when}: ${handling}.`,
                  ]),
                ),
              ]
            : []),
        ];
      }),
    };
  },
});
