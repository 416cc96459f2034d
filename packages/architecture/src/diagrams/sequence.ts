import type { DataOf, NodeView } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { clause, safeId, shown } from "./text.ts";

type Component = NodeView<"architecture/component", DataOf<typeof architecture.component>>;
interface Flow {
  readonly data: Pick<DataOf<typeof architecture.flow>, "name" | "steps" | "failures">;
}

const arrows = { sync: "->>", async: "-)", reply: "-->>" } as const;

/** A flow as a sequence, each failure as a branch of its own. */
export function sequence(flow: Flow, components: ReadonlyMap<string, Component>): string {
  const { name, steps, failures } = flow.data;
  const taking = [
    ...new Set([...steps.flatMap(({ from, to }) => [from, to]), ...failures.map(({ at }) => at)]),
  ];
  const id = (ref: string) => safeId("c", ref.slice(ref.indexOf("#") + 1));
  const happy = steps.map(
    ({ from, to, message, mode }) => `${id(from)}${arrows[mode]}${id(to)}: ${wrapped(message, 44)}`,
  );
  return [
    "sequenceDiagram",
    `  accTitle: ${shown(name, 100)}`,
    ...taking.map((ref) => {
      const component = components.get(ref)?.data;
      const role = component?.kind === "person" ? "actor" : "participant";
      return `  ${role} ${id(ref)} as ${shown(component?.name ?? ref)}`;
    }),
    ...(failures.length === 0
      ? happy.map((line) => `  ${line}`)
      : [
          "  alt every step succeeds",
          ...happy.map((line) => `    ${line}`),
          ...failures.flatMap(({ at, when, handling }) => [
            `  else ${wrapped(when, 100)}`,
            `    Note over ${id(at)}: ${wrapped(handling, 40)}`,
          ]),
          "  end",
        ]),
    "",
  ].join("\n");
}

/** Neither notes nor messages wrap by themselves: lines of about one length, so that no word is left alone. */
function wrapped(text: string, width: number): string {
  const whole = clause(text, width * 6);
  const even = Math.ceil(whole.length / Math.ceil(whole.length / width)) + 3;
  const lines: string[] = [];
  let line = "";
  for (const word of whole.split(/\s+/)) {
    if (line !== "" && line.length + word.length > Math.min(even, width)) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => shown(each, width + longestWord)).join("<br/>");
}

/** What a word longer than a line may add to it. */
const longestWord = 20;
