import { heldBy } from "../catalog/elsewhere.ts";
import type { Gap } from "./gap.ts";
import type { Known } from "./questions.ts";

/** How the product comes to know what the text leaves to systems that it does not describe. */
export function heldGaps(readings: Known): readonly Gap[] {
  const texts = readings.statements.map(({ data }) => data.text.toLowerCase());
  const systems = readings.systems.map(({ data }) => data).filter(({ existing }) => existing);
  const works = new Set(
    systems.flatMap(({ category, purpose }) =>
      category === undefined && purpose !== undefined && isHeld(purpose) ? [purpose] : [],
    ),
  );
  return [...works].slice(0, 2).map(workGap);

  /** The text says that it is managed elsewhere, rather than sent or printed there. */
  function isHeld(purpose: string): boolean {
    const work = purpose.toLowerCase();
    return texts.some((text) => text.includes(work) && heldBy.test(text));
  }
}

function workGap(work: string, at: number): Gap {
  const named = /^\p{Lu}\p{Ll}/u.test(work) ? work.charAt(0).toLowerCase() + work.slice(1) : work;
  return {
    id: at === 0 ? "held-elsewhere" : "held-elsewhere-too",
    text: `How does this product learn of ${named}, which another system manages?`,
    default: "It asks that system where a request depends on it, and keeps no copy: only the ids.",
    options: [
      "by asking that system",
      "by claims of the access token",
      "by a copy that the events of that system keep up to date",
    ],
    reason: "The text leaves it to another system, and does not say what that system offers.",
    about: ["brief/product#product"],
  };
}
