import { sole } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { pinOf } from "../catalog/pin.ts";
import { derived, step } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";

/** Which catalogue decides, so that another one can be told from it later. */
export const catalogueStep = step("catalogue", {
  reads: { product: brief.product },
  writes: { catalogue: decision.catalogue },
  run: ({ product, options }) => ({
    catalogue: sole(
      decision.catalogue,
      { ...pinOf(catalogueOf(options)) },
      derived("catalogue-pinned", [product.ref]),
    ),
  }),
});
