import { figureOf } from "@planc/core";
import type { StoreFacts } from "./facts.ts";

/** What the tables take after a year. */
export function sizeOf(volumes: StoreFacts["volumes"]) {
  if (volumes.length === 0) return undefined;
  const names = volumes.map((_, at) => `table${at + 1}`);
  return figureOf(
    names.join(" + "),
    "GB",
    Object.fromEntries(
      volumes.map(({ ref, data: { size } }, at) => [
        names[at] ?? "",
        { value: size.value, unit: size.unit, ref },
      ]),
    ),
  );
}
