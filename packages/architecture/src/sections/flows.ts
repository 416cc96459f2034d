import { byRef, optional } from "@planc/core";
import { architecture } from "@planc/core/ir";
import {
  bullets,
  fileLink,
  nodeLink,
  numbered,
  paragraph,
  strong,
  table,
} from "@planc/core/markdown";
import { section } from "../kit.ts";
import { listed } from "../model/language.ts";
import { sortFailures } from "./failures.ts";
import { heading } from "./heading.ts";

export const flows = section("flows", {
  document: "plan.md",
  title: "Data Flows",
  reads: { flows: architecture.flow, components: optional(architecture.component) },
  render: ({ flows: all, components }) => {
    if (all.length === 0) return undefined;
    const component = byRef(components);
    const nameOf = (ref: string) => component.get(ref)?.data.name ?? ref;
    // What the contract refuses alike everywhere is told by the contract.
    const { shared, ownOf } = sortFailures(all, ({ ofContract }) => !ofContract);
    return {
      blocks: [
        ...all.flatMap((flow) => {
          const { ref, id, data } = flow;
          const failures = ownOf(flow);
          return [
            heading(nodeLink(ref, data.name)),
            paragraph(`${data.trigger} Sequence: `, fileLink(`diagrams/flow-${id}.mmd`), "."),
            numbered(passedOn(data.steps, nameOf).map((step) => [step])),
            ...(failures.length > 0
              ? [
                  bullets(
                    failures.map(({ at, when, handling }) => [
                      strong(nameOf(at)),
                      `: when ${when}: ${handling}.`,
                    ]),
                  ),
                ]
              : []),
          ];
        }),
        ...(shared.length > 0
          ? [
              heading("What fails alike in several"),
              table(
                ["At", "When", "Then", "In"],
                shared.map(({ at, when, handling, flows: of }) => [
                  nameOf(at),
                  when,
                  handling,
                  of.length === all.length ? "all" : listed(of.map(({ data }) => data.name)),
                ]),
              ),
            ]
          : []),
      ],
    };
  },
});

interface Step {
  readonly from: string;
  readonly to: string;
  readonly message: string;
  readonly mode: "sync" | "async" | "reply";
}

/** Steps in words; a message that is only passed on is one step, and answers go without saying. */
function passedOn(steps: readonly Step[], nameOf: (ref: string) => string): readonly string[] {
  const lines: { path: string[]; end: string; message: string; mode: string }[] = [];
  for (const { from, to, message, mode } of steps) {
    if (mode === "reply") continue;
    const last = lines.at(-1);
    if (last && last.end === from && last.message === message && last.mode === mode) {
      last.path.push(nameOf(to));
      last.end = to;
    } else lines.push({ path: [nameOf(from), nameOf(to)], end: to, message, mode });
  }
  return lines.map(
    ({ path, message, mode }) =>
      `${path.join(" → ")}: ${message}${mode === "async" ? " (asynchronous)" : ""}`,
  );
}
