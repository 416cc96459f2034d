import * as z from "zod";
import { anyRef, type Ref } from "./ref.ts";

const longestQuote = 160;

/** A place in a source: the characters from `span[0]` up to `span[1]`, on line `line` (from 1). */
export const placeSchema = z.strictObject({
  source: z.string().min(1),
  span: z
    .tuple([z.int().min(0), z.int().min(0)])
    .refine(([start, end]) => start <= end, "ends before it starts"),
  line: z.int().min(1),
  /** The exact characters, or the first 159 of them and an ellipsis. */
  quote: z.string().max(longestQuote),
});
export type Place = z.output<typeof placeSchema>;

/** Why a node exists, as plan.json holds it. */
export const whySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("stated"),
    at: z.array(placeSchema).min(1),
    from: z.array(anyRef()).optional(),
  }),
  z.strictObject({
    kind: z.literal("derived"),
    by: z.string().min(1),
    from: z.array(anyRef()).min(1),
  }),
  z.strictObject({
    kind: z.literal("assumed"),
    by: z.string().min(1),
    reason: z.string().min(1),
    from: z.array(anyRef()),
  }),
]);

export type StatedWhy = {
  readonly kind: "stated";
  readonly at: readonly Place[];
  /** The nodes that carried the places here, where the node was not read from the text directly. */
  readonly from?: readonly Ref[];
};
export type DerivedWhy = {
  readonly kind: "derived";
  readonly by: string;
  readonly from: readonly Ref[];
};
export type AssumedWhy = {
  readonly kind: "assumed";
  readonly by: string;
  readonly reason: string;
  readonly from: readonly Ref[];
};
export type Why = StatedWhy | DerivedWhy | AssumedWhy;

/** The reason of other nodes, taken over: the engine puts their reason in its place on commit. */
export type CarriedWhy = { readonly kind: "carried"; readonly from: readonly Ref[] };
/** What an author may give as the reason of a node. */
export type DraftWhy = Why | CarriedWhy;

/** The node was said, at these places in the sources. */
export function stated(first: Place, ...rest: readonly Place[]): StatedWhy {
  return { kind: "stated", at: [first, ...rest] };
}

/**
 * The node repeats what other nodes say, so it exists for their reason. Stated as soon as one of them
 * is stated (with the first eight of their places); else assumed or derived as the first of them.
 */
export function carried(first: Ref, ...rest: readonly Ref[]): CarriedWhy {
  return { kind: "carried", from: [first, ...rest] };
}

/**
 * The place of `text.slice(start, end)` in a source. `start` and `end` count UTF-16 code units.
 * For many places in one long text use `placesIn`, which finds lines without reading from the start.
 */
export function placeIn(source: string, text: string, start: number, end: number): Place {
  return placesIn(source, text)(start, end);
}

/** Returns a function that makes places in one text; each costs the logarithm of the line count. */
export function placesIn(source: string, text: string): (start: number, end: number) => Place {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
    lineStarts.push(at + 1);
  return (start, end) => ({
    source,
    span: [start, end],
    line: countUpTo(lineStarts, start),
    quote:
      end - start <= longestQuote
        ? text.slice(start, end)
        : `${text.slice(start, wholeEnd(text, start + longestQuote - 1))}…`,
  });
}

/** The offset itself, or the one before it where it would cut a character of two units in half. */
function wholeEnd(text: string, end: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(end - 1, end + 1)) ? end - 1 : end;
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
