import { byRef, optional } from "@planc/core";
import { architecture, brief, document } from "@planc/core/ir";
import { containerViews, contextView } from "../diagrams/architecture-views.ts";
import { embeddedDiagrams } from "../diagrams/embedded.ts";
import { sequence } from "../diagrams/sequence.ts";
import { stateDiagram } from "../diagrams/states.ts";
import { artifact } from "../kit.ts";

const mediaType = "text/vnd.mermaid";

/**
 * Mermaid sources: context, containers, a sequence per flow, states per life cycle, and what other plugins
 * draw in documents, so that all of them are files and Mermaid reads all of them.
 */
export const diagrams = artifact("diagrams", {
  reads: {
    product: optional(brief.product),
    components: architecture.component,
    connections: optional(architecture.connection),
    contexts: optional(architecture.context),
    flows: optional(architecture.flow),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    sections: optional(document.section),
  },
  emit: ({
    sections,
    product,
    components,
    connections,
    contexts,
    flows,
    concepts,
    actions,
    options,
  }) => {
    const views = {
      product: product?.data.name ?? "the system",
      components,
      connections,
      contexts,
      most: options.maxDiagramElements,
    };
    const component = byRef(components);
    const context = contextView(views);
    const drawn = [
      ...(context ? [context] : []),
      ...containerViews(views),
      ...flows.map((flow) => ({ name: `flow-${flow.id}`, text: sequence(flow, component) })),
      ...concepts.flatMap((concept) => {
        const text = stateDiagram(concept, actions);
        return text ? [{ name: `states-${concept.id}`, text }] : [];
      }),
      ...embeddedDiagrams(sections),
    ];
    return drawn.map(({ name, text }) => ({ path: `diagrams/${name}.mmd`, mediaType, text }));
  },
});
