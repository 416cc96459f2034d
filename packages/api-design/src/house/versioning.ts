import type { HouseStyle } from "../catalog/house-styles.ts";

/** Where the version stands, what may change within it, and how what is to go is announced. */
export function versioningOf(
  kind: "rest" | "graphql" | "grpc",
  { version }: HouseStyle,
  basePath: string,
): { readonly versioning: string; readonly deprecation?: string } {
  if (kind === "graphql")
    return {
      versioning:
        "There is one schema. Fields and types are added; what is to go is marked @deprecated with what to ask instead, and goes once the log shows that no client asks for it.",
    };
  if (kind === "grpc")
    return {
      versioning:
        "The major version is in the package (v1); within it fields and methods are only added, and a number is never used again.",
    };
  return { versioning: places(basePath)[version], deprecation };
}

const places = (basePath: string): Readonly<Record<HouseStyle["version"], string>> => ({
  path: `The major version is in the path (${basePath}); within it only additions.`,
  "media-type":
    "No version is in the path: only additions are made. What cannot be one is a new media type, asked for by `version` in Accept.",
  query:
    "The version is a day in the parameter `api-version`, which every request has; within one nothing is taken away.",
});

const deprecation =
  "What is to go answers with Deprecation (RFC 9745) and a Link to what takes its place, once its last day is set with Sunset (RFC 8594), and goes when the log shows that no client calls it.";
