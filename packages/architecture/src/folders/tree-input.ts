import type { Cut } from "../catalog/decompositions.ts";
import type { Layout } from "../catalog/source-layouts.ts";
import type { ComponentView } from "../design/draft.ts";

/** A folder with what it is for. */
export interface Entry {
  readonly path: string;
  readonly purpose: string;
  readonly component?: ComponentView;
}

export interface TreeInput {
  readonly style: string;
  /** How contexts became deployables. */
  readonly cut: Cut;
  readonly components: readonly ComponentView[];
  /** Contexts by id, with what each keeps in words. */
  readonly contexts: readonly { readonly id: string; readonly keeps: string }[];
  readonly backend: Layout;
  readonly client: (component: ComponentView) => Layout;
  /** For paths that carry the product's name. */
  readonly name: string;
  /** Whether a component writes a relational store, so that it has a schema to migrate. */
  readonly migrates: (component: ComponentView) => boolean;
  readonly infrastructure: string | undefined;
  /** Folders that the repository has for the code, where it has some. */
  readonly existing: {
    readonly backend: string | undefined;
    readonly client: (component: ComponentView) => string | undefined;
  };
}
