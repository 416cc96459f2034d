import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

/** Whether the answer that begins a file has addresses of its parts: a line that breaks then costs one of them. */
export function takesParts(
  operation: ViewOf<typeof api.operation> | undefined,
  file: string,
  schemas: ReadonlyMap<string, ViewOf<typeof api.schema>>,
): boolean {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, "");
  const wanted = plain(`${file} upload parts`);
  return (schemas.get(operation?.data.response ?? "")?.data.properties ?? []).some(
    ({ name }) => plain(name) === wanted,
  );
}
