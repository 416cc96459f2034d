import { optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { likec4 } from "../c4/likec4.ts";
import { c4Model } from "../c4/model.ts";
import { structurizr } from "../c4/structurizr.ts";
import { artifact } from "../kit.ts";

/** The architecture for tools that draw the C4 model themselves: Structurizr and LikeC4. */
export const c4Models = artifact("c4-models", {
  reads: {
    product: optional(brief.product),
    components: architecture.component,
    connections: optional(architecture.connection),
  },
  emit: ({ product, components, connections }) => {
    if (components.length < 2) return [];
    const model = c4Model(product?.data.name ?? "The system", components, connections);
    return [
      { path: "diagrams/workspace.dsl", mediaType: "text/plain", text: structurizr(model) },
      { path: "diagrams/model.c4", mediaType: "text/plain", text: likec4(model) },
    ];
  },
});
