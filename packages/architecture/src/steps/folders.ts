import { node, optional, slug } from "@planc/core";
import { architecture, brief, decision, host } from "@planc/core/ir";
import { backendLayouts, clientLayouts } from "../catalog/source-layouts.ts";
import { compositionRoot } from "../folders/composition.ts";
import { existingRoot } from "../folders/existing-root.ts";
import { layoutOf, packageName } from "../folders/layout.ts";
import { sourceTree } from "../folders/source-tree.ts";
import { derived, step } from "../kit.ts";
import { cutOf } from "../model/cut-of.ts";
import { listed, several } from "../model/language.ts";

const backendTopics = ["api-framework", "cli-framework", "data-processing", "runtime", "language"];
const clientTopics: Readonly<Record<string, string>> = {
  "web-client": "web-framework",
  "mobile-client": "mobile-framework",
};

/** The source tree, with real paths for the stack and style that were chosen. */
export const folders = step("folders", {
  reads: {
    product: brief.product,
    style: decision.style,
    decompositions: optional(decision.decomposition),
    components: architecture.component,
    contexts: optional(architecture.context),
    concepts: optional(brief.concept),
    choices: optional(decision.choice),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    flows: optional(architecture.flow),
    facts: optional(host.fact),
  },
  writes: { folders: architecture.folder },
  run: (given) => {
    const { product, style, components, contexts, concepts, choices, connections, facts } = given;
    const cut = cutOf(style, given.decompositions);
    const named = new Map<string, string>(concepts.map(({ ref, data }) => [ref, several(data)]));
    const writers = new Set<string>(
      connections.flatMap(({ data }) => (data.to.endsWith("#relational-store") ? [data.from] : [])),
    );
    // What takes events among services notes in tables of its own which it has handled.
    const noting =
      cut.queues === "unit"
        ? given.events.flatMap(({ data }) =>
            data.delivery === "at-least-once" ? data.consumers : [],
          )
        : [];
    const keepers = new Set<string>([
      ...noting,
      ...components.flatMap(({ ref, data }) =>
        data.owns.length > 0 ? [ref, data.inside ?? ref] : [],
      ),
    ]);
    const entries = sourceTree({
      style: style.data.style,
      cut,
      components,
      contexts: contexts.map(({ id, data }) => ({
        id,
        keeps: listed(
          data.concepts.flatMap((ref) => named.get(ref) ?? []),
          6,
        ),
      })),
      backend: layoutOf(backendTopics, choices, backendLayouts),
      client: ({ data }) =>
        layoutOf([clientTopics[data.kind] ?? "language"], choices, clientLayouts),
      name: packageName(product.data.domain ?? product.data.name),
      existing: {
        backend: existingRoot(backendTopics, choices, facts),
        client: ({ data }) => existingRoot([clientTopics[data.kind] ?? ""], choices, facts),
      },
      // A service that keeps no things of its own keeps what it has handled and has still to send.
      migrates: ({ ref, data }) =>
        writers.has(ref) &&
        (keepers.has(ref) || (cut.per === "context" && data.kind === "service")),
      infrastructure: choices.find(({ data }) => data.topic.endsWith("#infrastructure-as-code"))
        ?.data.name,
    });
    const root = compositionRoot(given.flows, components, connections, entries);
    const byPath = new Map(
      [...entries, ...root].toReversed().map((entry) => [entry.path.toLowerCase(), entry]),
    );
    return {
      folders: [...byPath.values()].map(({ path, purpose, component }) =>
        node(
          architecture.folder,
          slug(path),
          { path, purpose, lifecycle: "new", ...(component ? { component: component.ref } : {}) },
          derived("folder-per-component", [component?.ref ?? style.ref]),
        ),
      ),
    };
  },
});
