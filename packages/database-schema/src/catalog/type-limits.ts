import { shapes } from "@planc/core/ir";
import * as z from "zod";

const limitSchema = z.strictObject({
  type: shapes.logicalType,
  /** In characters. */
  maxLength: z.int().min(1),
  /** Where the number comes from. */
  source: z.string(),
});

/** How long a text may be where nothing says so. Read on 2026-11-22. */
export const typeLimits: readonly z.output<typeof limitSchema>[] = [
  { type: "text", maxLength: 200, source: "judgement: fits a line on a screen" },
  { type: "long-text", maxLength: 20_000, source: "judgement: about ten pages" },
  { type: "email", maxLength: 254, source: "RFC 5321 4.5.3.1.3: a path of 256 with its brackets" },
  { type: "phone", maxLength: 16, source: "ITU-T E.164: fifteen digits after a plus sign" },
  { type: "url", maxLength: 2048, source: "judgement: what common clients take" },
  { type: "country", maxLength: 2, source: "ISO 3166-1 alpha-2" },
  { type: "currency", maxLength: 3, source: "ISO 4217" },
  { type: "language", maxLength: 35, source: "RFC 5646 4.4.1" },
  { type: "file", maxLength: 1024, source: "Amazon S3: longest object key, in bytes" },
  { type: "secret-hash", maxLength: 255, source: "judgement: a PHC string with its parameters" },
];

/** How long a text of a type may be where nothing says so, in characters. */
export function usualLength(type: z.output<typeof shapes.logicalType>): number | undefined {
  return typeLimits.find((each) => each.type === type)?.maxLength;
}
