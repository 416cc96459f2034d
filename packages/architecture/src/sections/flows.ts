import { byRef, isHeldByDirectory, optional } from "@planc/core";
import { architecture, security } from "@planc/core/ir";
import { fileLink, nodeLink, numbered, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { listed } from "../model/language.ts";
import { failureRows } from "./failures.ts";
import { heading } from "./heading.ts";

/** Each flow step by step, then what fails in which, by the part that fails. */
export const flows = section("flows", {
  document: "plan.md",
  title: "Data Flows",
  reads: {
    flows: architecture.flow,
    components: optional(architecture.component),
    identity: optional(security.identity),
  },
  render: ({ flows: all, components, identity }) => {
    if (all.length === 0) return undefined;
    const component = byRef(components);
    const nameOf = (ref: string) => component.get(ref)?.data.name ?? ref;
    // The protocol of a sign-in says its steps, which its diagram draws; what a directory tells is of the product.
    const isUsual = !isHeldByDirectory(identity?.data);
    const told = all.filter(({ id }) => id !== "sign-in" || !isUsual);
    const drawn = all.filter((each) => !told.includes(each));
    // What the contract refuses alike everywhere is told by the contract.
    const failures = failureRows(all, ({ ofContract }) => !ofContract);
    return {
      blocks: [
        ...(told.some(({ data }) => data.steps.some(({ mode }) => mode === "async"))
          ? [paragraph("⇢ asynchronous")]
          : []),
        ...told.flatMap(({ ref, id, data }) => {
          const file = fileLink(`diagrams/flow-${id}.mmd`);
          const first = component.get(data.steps[0]?.from ?? "")?.data.kind ?? "";
          return [
            heading(nodeLink(ref, data.name)),
            // Who asks from outside is the first step; what starts inside says when.
            fromOutside.has(first) ? paragraph(file) : paragraph(`${data.trigger} `, file),
            numbered(passedOn(data.steps, nameOf).map((step) => [step])),
          ];
        }),
        ...drawn.flatMap(({ ref, id, data }) => [
          heading(nodeLink(ref, data.name)),
          paragraph(fileLink(`diagrams/flow-${id}.mmd`)),
        ]),
        ...(failures.length > 0
          ? [
              heading("Where they fail"),
              table(
                ["At", "When", "Then", "In"],
                failures.map(({ at, when, handling, flows: of }, row) => [
                  // What the row above says already is not said again.
                  failures[row - 1]?.at === at ? "" : nameOf(at),
                  failures[row - 1]?.at === at && failures[row - 1]?.when === when ? "″" : when,
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

const fromOutside: ReadonlySet<string> = new Set(["person", "external-system"]);

interface Step {
  readonly from: string;
  readonly to: string;
  readonly message: string;
  readonly mode: "sync" | "async" | "reply";
}

/** A message that is only passed on is one step, and answers go without saying; `⇢` waits for none. */
function passedOn(steps: readonly Step[], nameOf: (ref: string) => string): readonly string[] {
  const lines: { path: string; end: string; message: string; mode: string }[] = [];
  for (const { from, to, message, mode } of steps) {
    if (mode === "reply") continue;
    const arrow = mode === "async" ? "⇢" : "→";
    const last = lines.at(-1);
    if (last && last.end === from && last.message === message && last.mode === mode) {
      last.path += ` ${arrow} ${nameOf(to)}`;
      last.end = to;
    } else {
      lines.push({ path: `${nameOf(from)} ${arrow} ${nameOf(to)}`, end: to, message, mode });
    }
  }
  return lines.map(({ path, message }) => `${path}: ${message}`);
}
