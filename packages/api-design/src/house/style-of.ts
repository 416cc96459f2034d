import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { type HouseStyle, type HouseStyleKey, houseStyles } from "../catalog/house-styles.ts";

type Convention = { readonly data: Pick<ViewOf<typeof api.convention>["data"], "houseStyle"> };

/** The house style that the conventions name; a graph has its own forms and follows none. */
export function styleOf(convention: Convention): HouseStyle {
  return houseStyles[convention.data.houseStyle ?? "default"];
}

/** The style of an interface of this kind. */
export function styleFor(
  kind: "rest" | "graphql" | "grpc",
  chosen: HouseStyleKey,
): { readonly key: HouseStyleKey; readonly style: HouseStyle } {
  const key = kind === "rest" ? chosen : "default";
  return { key, style: houseStyles[key] };
}

/** The path in front of every operation: without the major version where that stands elsewhere. */
export function basePathOf({ version }: HouseStyle, basePath: string): string {
  const kept = version === "path" ? basePath : basePath.replace(/\/v[0-9]+(?=\/|$)/g, "");
  return kept === "" ? "/" : kept;
}
