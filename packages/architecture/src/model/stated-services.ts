import { type Ref, slug, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

/** A service that the text names. */
export interface StatedService {
  readonly id: string;
  readonly name: string;
  readonly ref: Ref<"brief/part">;
}

/** Words at the end of a name that only say what kind of thing it is. */
const tails = new Set(["service", "services", "module", "modules", "feature", "features"]);

/** The parts that the text divides the product into, without those that people only look at. */
export function statedServices(
  parts: readonly ViewOf<typeof brief.part>[],
): readonly StatedService[] {
  const services = new Map<string, StatedService>();
  for (const { ref, data } of parts) {
    if (data.kind === "surface") continue;
    const words = data.name.split(" ");
    while (words.length > 1 && tails.has((words.at(-1) ?? "").toLowerCase())) words.pop();
    const name = words.join(" ");
    if (!services.has(slug(name))) services.set(slug(name), { id: slug(name), name, ref });
  }
  return [...services.values()];
}
