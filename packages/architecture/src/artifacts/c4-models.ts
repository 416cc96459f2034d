import { optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { likec4 } from "../c4/likec4.ts";
import { c4Model } from "../c4/model.ts";
import { structurizr } from "../c4/structurizr.ts";
import { artifact } from "../kit.ts";
import { deployedReads } from "./deployed-reads.ts";

const reads = {
  product: optional(brief.product),
  components: architecture.component,
  connections: optional(architecture.connection),
  ...deployedReads,
};
const mediaType = "text/plain";
const named = (product: { readonly data: { readonly name: string } } | undefined): string =>
  product?.data.name ?? "The system";

/** The architecture for LikeC4, which draws the C4 model itself. */
export const c4Models = artifact("c4-models", {
  reads,
  emit: ({ product, components, connections, ...deployed }) =>
    components.length < 2
      ? []
      : [
          {
            path: "diagrams/model.c4",
            mediaType,
            text: likec4(c4Model(named(product), components, connections, deployed)),
          },
        ],
});

/** The same model for Structurizr: a file of its own, as what reads it is another tool. */
export const workspace = artifact("workspace", {
  reads,
  emit: ({ product, components, connections, ...deployed }) =>
    components.length < 2
      ? []
      : [
          {
            path: "diagrams/workspace.dsl",
            mediaType,
            text: structurizr(c4Model(named(product), components, connections, deployed)),
          },
        ],
});
