import { byRef, optional } from "@planc/core";
import { architecture, brief, document } from "@planc/core/ir";
import { containerView, contextView, type Diagram } from "../diagrams/architecture-views.ts";
import { componentViews } from "../diagrams/component-views.ts";
import { deploymentView } from "../diagrams/deployment-view.ts";
import { embeddedDiagrams } from "../diagrams/embedded.ts";
import { sequence } from "../diagrams/sequence.ts";
import { stateDiagram } from "../diagrams/states.ts";
import { artifact } from "../kit.ts";
import { deployedReads } from "./deployed-reads.ts";

const mediaType = "text/vnd.mermaid";

/**
 * Mermaid sources: context, containers, components of each context, deployment, a sequence per flow, states
 * per life cycle, and what other plugins draw in documents, so that all of them are files and Mermaid reads
 * all of them.
 */
export const diagrams = artifact("diagrams", {
  reads: {
    product: optional(brief.product),
    components: architecture.component,
    connections: optional(architecture.connection),
    contexts: optional(architecture.context),
    flows: optional(architecture.flow),
    media: optional(architecture.mediaPipeline),
    layers: optional(architecture.layer),
    ...deployedReads,
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    actions: optional(brief.action),
    sections: optional(document.section),
  },
  emit: ({ sections, product, components, connections, flows, media, options, ...model }) => {
    const views = {
      product: product?.data.name ?? "the system",
      components,
      connections,
      most: options.maxDiagramElements,
    };
    const component = byRef(components);
    const embedded = embeddedDiagrams(sections);
    const drawn = [
      ...whole(contextView(views)),
      ...whole(containerView(views)),
      ...componentViews(views, model),
      ...whole(deploymentView(views, model)),
      ...flows.map((flow) => ({ name: `flow-${flow.id}`, text: sequence(flow, component) })),
      ...media.flatMap((each) =>
        each.data.steps.length < 3
          ? []
          : [{ name: `media-${each.id}`, text: sequence(each, component) }],
      ),
      ...model.concepts.flatMap((concept) => {
        const text = stateDiagram(concept, model.actions);
        // Where a document draws it, that drawing is a file.
        return text && !embedded.some((each) => titleOf(each.text) === titleOf(text))
          ? [{ name: `states-${concept.id}`, text }]
          : [];
      }),
      ...embedded,
    ];
    return drawn.map(({ name, text }) => ({ path: `diagrams/${name}.mmd`, mediaType, text }));
  },
});

const titleOf = (text: string): string => /^ *accTitle: (.+)$/m.exec(text)?.[1] ?? text;

const whole = (diagram: Diagram | undefined): readonly Diagram[] => (diagram ? [diagram] : []);
