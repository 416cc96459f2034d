import { byRef, type DataOf, groupedBy, idOf, optional } from "@planc/core";
import { architecture, decision, deployment } from "@planc/core/ir";
import { inlineCode, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** How each program of ours is begun, asked and ended; what it is made of is in the plan. */
export const unitSection = section("units", {
  document: "deployment.md",
  title: "Units",
  reads: {
    units: deployment.unit,
    components: optional(architecture.component),
    choices: optional(decision.choice),
  },
  render: ({ units, components, choices }) => {
    const at = byRef(components);
    const programs = units.filter(({ data }) => data.probes);
    if (programs.length === 0) return undefined;
    return {
      blocks: [
        table(
          [
            "Unit",
            "Folder",
            "Starts by",
            "May take to start",
            "Lives by",
            "Ready with",
            "Ends within",
          ],
          programs.map(({ data }) => {
            const { started, live, ready } = data.probes ?? {};
            return [
              data.name,
              data.folder === undefined ? "–" : inlineCode(data.folder),
              data.build ? inlineCode(data.build.command.join(" ")) : "–",
              started ? `${started.period.value * started.failures} s` : "–",
              live ? inlineCode(live.path) : "–",
              ready
                ? [
                    ...(ready.checks ?? []).map((each) => at.get(each)?.data.name ?? idOf(each)),
                  ].join(", ") || "itself alone"
                : "takes no requests",
              data.grace ? `${data.grace.value} s` : "–",
            ];
          }),
        ),
        ...observers(choices).map((each) => paragraph(each)),
      ],
    };
  },
});

const watching = ["instrumentation", "metrics", "logging", "tracing", "dashboards", "apm"];

/** What watches them, each product once with what it does. */
function observers(
  choices: readonly { readonly data: DataOf<typeof decision.choice> }[],
): readonly string[] {
  const taken = choices.flatMap(({ data }) =>
    watching.includes(idOf(data.topic)) ? [{ name: data.name, topic: idOf(data.topic) }] : [],
  );
  if (taken.length === 0) return [];
  const named = [...groupedBy(taken, ({ name }) => name)].map(
    ([name, all]) => `${name} (${all.map(({ topic }) => topic).join(", ")})`,
  );
  return [`Watched by ${named.join(", ")}.`];
}

/** What differs from production, by the parts of this plan. */
export const environmentSection = section("environments", {
  document: "deployment.md",
  title: "Environments",
  reads: { environments: deployment.environment },
  render: ({ environments }) => {
    if (environments.length === 0) return undefined;
    const order = ["development", "preview", "staging", "production"];
    const sorted = [...environments].sort(
      (a, b) => order.indexOf(a.data.kind) - order.indexOf(b.data.kind),
    );
    return {
      blocks: [
        table(
          ["Environment", "Differs by", "Data"],
          sorted.map(({ data }) => [data.name, data.differs.join("; ") || "–", data.data]),
        ),
      ],
    };
  },
});
