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
    const told = new Set<string>();
    const firstTime = (...words: readonly string[]): boolean => {
      const key = words.join(" ");
      if (told.has(key)) return false;
      told.add(key);
      return true;
    };
    return {
      blocks: all.flatMap(({ ref, id, data }) => {
        const failures = data.failures.filter(({ at, when, handling }) =>
          firstTime(at, when, handling),
        );
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
