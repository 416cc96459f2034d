import { isCodeGateway, optional } from "@planc/core";
import { architecture, brief, decision } from "@planc/core/ir";
import {
  codeBlock,
  fileLink,
  type Inline,
  nodeLink,
  paragraph,
  strong,
  table,
} from "@planc/core/markdown";
import { deployedReads } from "../artifacts/deployed-reads.ts";
import { containerView, contextView } from "../diagrams/architecture-views.ts";
import { componentViews } from "../diagrams/component-views.ts";
import { deploymentView } from "../diagrams/deployment-view.ts";
import { section } from "../kit.ts";
import { inOrder } from "../model/component-order.ts";
import { listed } from "../model/language.ts";
import { cutLine } from "./cut-line.ts";
import { growthRows } from "./growth-rows.ts";
import { reasonCell, reasonNames, reasonReads } from "./labels.ts";

const mostLines = 3;
const mostNames = 8;
const mostUndrawn = 20;

export const overview = section("overview", {
  document: "plan.md",
  title: "Architecture",
  reads: {
    ...reasonReads,
    product: optional(brief.product),
    components: architecture.component,
    connections: optional(architecture.connection),
    contexts: optional(architecture.context),
    events: optional(architecture.event),
    layers: optional(architecture.layer),
    growth: optional(architecture.growth),
    decompositions: optional(decision.decomposition),
    relations: optional(brief.relation),
    actions: optional(brief.action),
    ...deployedReads,
  },
  render: ({
    options,
    components,
    connections,
    contexts,
    events,
    layers,
    growth,
    product,
    decompositions,
    ...rest
  }) => {
    if (components.length === 0) return undefined;
    const { style, concepts } = rest;
    const reasons = reasonNames(rest);
    const names = new Map<string, string>([
      ...concepts.map(({ ref, data }) => [ref, data.name] as const),
      ...components.map(({ ref, data }) => [ref, data.name] as const),
    ]);
    const nameOf = (ref: string) => names.get(ref) ?? ref.slice(ref.indexOf("#") + 1);
    const views = {
      product: product?.data.name ?? "the system",
      components,
      connections,
      most: options.maxDiagramElements,
    };
    const first = containerView(views);
    const files = [
      contextView(views),
      first,
      ...componentViews(views, { ...rest, contexts, layers }),
      deploymentView(views, rest),
    ].flatMap((each) => each ?? []);
    const built = inOrder(components).filter(({ data }) => data.kind !== "person");
    return {
      blocks: [
        ...(style ? [paragraph(strong(style.data.name))] : []),
        ...(style ? cutLine(style.data.style, decompositions, components) : []),
        table(
          ["Component", "Technology", "Does", "Forced by"],
          built.map(({ ref, data }) => [
            nodeLink(ref, data.name),
            data.technology ?? "—",
            lines(data.responsibilities),
            reasonCell(data.forcedBy, reasons),
          ]),
        ),
        ...(first ? [codeBlock("mermaid", first.text.trimEnd())] : []),
        ...(first?.without?.length
          ? [paragraph(strong("Not drawn above"), `: ${listed(first.without, mostUndrawn)}`)]
          : []),
        ...(files.length > 0
          ? [paragraph("Diagrams: ", ...linked(files.map(({ name }) => name)), ".")]
          : []),
        ...(components.some(({ data }) => data.context !== undefined)
          ? [
              table(
                ["Context", "Keeps", "Why together; across by id alone"],
                contexts.map(({ ref, data }) => [
                  nodeLink(ref, data.name),
                  listed(data.concepts.map(nameOf), mostNames),
                  data.because,
                ]),
              ),
            ]
          : []),
        ...(events.length > 0
          ? [
              table(
                ["Event", "From", "To", "Order that counts"],
                events.map(({ ref, data }) => [
                  nodeLink(ref, data.name),
                  nameOf(data.producer),
                  listed(data.consumers.map(nameOf)),
                  data.ordering,
                ]),
              ),
            ]
          : []),
        ...(layers.length > 1
          ? [
              table(
                ["Layer", "In it"],
                layersInOrder(layers).map(({ ref, data }) => [
                  nodeLink(ref, data.name),
                  membersOf(data.members),
                ]),
              ),
            ]
          : []),
        ...(growth.length > 0
          ? [
              table(["Load", "What changes", "Due at, × the planned load"], growthRows(growth)),
              ...components
                .filter(({ data }) => isCodeGateway(data))
                .map(({ data }) =>
                  paragraph(
                    `${data.name} is in no row: what ${data.technology} needs for a request is not known before it is measured under load.`,
                  ),
                ),
            ]
          : []),
      ],
    };
  },
});

function lines(all: readonly string[]): string {
  const shown = all.slice(0, mostLines);
  const left = all.length - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more`] : [])].join("; ") || "—";
}

function linked(names: readonly string[]): readonly Inline[] {
  return names.flatMap((name, index): Inline[] => {
    const link = fileLink(`diagrams/${name}.mmd`, name);
    return index === 0 ? [link] : [", ", link];
  });
}

const layerOrder = ["presentation", "application", "domain", "infrastructure"];

function layersInOrder<Layer extends { readonly data: { readonly kind: string } }>(
  layers: readonly Layer[],
): readonly Layer[] {
  return layers.toSorted(
    (a, b) => layerOrder.indexOf(a.data.kind) - layerOrder.indexOf(b.data.kind),
  );
}

/** Members by kind: `aggregates: Task, Project; value objects: Task priority`. */
function membersOf(members: readonly { readonly name: string; readonly kind: string }[]): string {
  const kinds = new Map<string, string[]>();
  for (const { name, kind } of members) kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  return [...kinds]
    .map(([kind, all]) => `${kinds.size > 1 ? `${kind}: ` : ""}${listed(all, mostNames)}`)
    .join("; ");
}
