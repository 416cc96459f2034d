import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import types from "./structured-types.json" with { type: "json" };

/** What search engines find of a public page: its title, its one address, what kind of thing it says it is. */
export function indexedAs(
  path: string,
  name: string | undefined,
  title: ViewOf<typeof data.field> | undefined,
): string {
  const type = types.types.find(({ words }) =>
    words.some((word) => new RegExp(`(?:^|\\s)${word}$`, "i").test(name ?? "")),
  );
  return [
    ...(title ? [`title ${title.data.name}`] : []),
    `canonical ${path}`,
    ...(type && path.includes(":") ? [`JSON-LD ${type.type}`] : []),
  ].join("; ");
}
