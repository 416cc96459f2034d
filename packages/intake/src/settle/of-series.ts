import { existingProduct, seriesNumber } from "../catalog/series-words.ts";
import type { Readings } from "./readings.ts";

/**
 * Whether the text is one of several on the same product: it is number two or later of a series, or says of
 * a part of the product that it is there.
 */
export function isOfSeries(statements: Readings["statements"]): boolean {
  return statements.some(({ data }) => {
    if (data.role === "metadata" || data.kind === "heading") {
      const found = seriesNumber.exec(data.text);
      // "Feature Specification: 42 Lockers": a title may begin with a number, and the name goes on after it.
      const isTitle = data.kind === "heading" && found && data.text.charAt(found[0].length) === " ";
      if (found && !isTitle && Number(found[1]) > 1) return true;
    }
    return data.role !== "out-of-scope" && existingProduct.test(data.text);
  });
}
