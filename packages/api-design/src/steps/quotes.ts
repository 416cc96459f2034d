import { optional } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { step } from "../kit.ts";
import { quotesIn } from "../operation/quote.ts";
import { quoteSchemas } from "../operation/quote-schemas.ts";

/** What tells a sum before somebody agrees to it. */
export const quotes = step("quotes", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
    actions: optional(brief.action),
  },
  writes: { schemas: api.schema },
  run: ({ convention, ...given }) => ({
    schemas: quotesIn(given).flatMap((each) => quoteSchemas(each, convention.data.propertyCase)),
  }),
});
