import type { Field, MediaFacts, Operation } from "./facts.ts";
import { type Kind, kinds, type Pipeline } from "./file-kinds.ts";

/** Megabytes of a part: the store takes none below 5 but the last. */
const partMegabytes = 8;

/** How a long file is cut, where the answer that begins it has an address for each part. */
export function partsOf(
  { data: { name } }: Field,
  begin: Operation,
  holds: readonly Kind[],
  { schemaOf }: MediaFacts,
): Pick<Pipeline["upload"], "part" | "parts"> | undefined {
  const answer = schemaOf.get(begin.data.response ?? "")?.data.properties ?? [];
  const called = `${name} upload parts`.replaceAll(/[^a-z]/gi, "").toLowerCase();
  const has = answer.some((each) => each.name.replaceAll("_", "").toLowerCase() === called);
  if (!has) return undefined;
  const most = Math.max(...holds.map((each) => kinds[each].most));
  const part = { name: "part", value: partMegabytes, unit: "MB" } as const;
  return {
    part: { value: partMegabytes, unit: "MB", formula: "part", inputs: [part] },
    parts: {
      value: Math.ceil(most / partMegabytes),
      unit: "count",
      formula: "ceil(most / part)",
      inputs: [{ name: "most", value: most, unit: "MB" }, part],
    },
  };
}

/** A role that is given to an account takes no picture of it. */
export const givesRole = ({ data: { operationId } }: Operation): boolean =>
  /^set[A-Z]/.test(operationId);
