import * as z from "zod";

/** The state of one surface as programs read it: for code generators, and for a review of a pull request. */
export const stateMap = z.strictObject({
  surface: z.string().min(1),
  cache: z
    .strictObject({ library: z.string(), form: z.string(), persisted: z.string() })
    .optional(),
  reads: z.array(
    z.strictObject({
      read: z.string(),
      key: z.array(z.string()).min(1),
      filters: z.array(z.string()),
      pagedBy: z.string().optional(),
      shows: z.array(z.string()),
      holds: z.strictObject({
        by: z.enum(["time", "told", "always", "device"]),
        seconds: z.number().min(0).optional(),
        event: z.string().optional(),
        follows: z.string().optional(),
        because: z.string(),
      }),
      asks: z.array(z.string()),
      keptSeconds: z.number().min(0),
      outOfDateBy: z.array(
        z.strictObject({
          change: z.string(),
          how: z.enum(["refetch", "replace", "remove", "insert"]),
          why: z.string(),
          when: z.enum(["at-once", "later"]),
          within: z.array(z.string()),
        }),
      ),
    }),
  ),
  changes: z.array(
    z.strictObject({
      change: z.string(),
      shown: z.enum(["at-once", "after-answer"]),
      because: z.string(),
      shows: z.string().optional(),
      takenBack: z.string().optional(),
      temporary: z.string().optional(),
      onceBy: z.string(),
      conflict: z
        .strictObject({ by: z.string(), shows: z.string(), choices: z.array(z.string()) })
        .optional(),
      refusals: z.array(
        z.strictObject({
          status: z.int(),
          problem: z.string(),
          shows: z.string(),
          does: z.string(),
        }),
      ),
      later: z.array(
        z.strictObject({ reads: z.array(z.string()), learns: z.string(), how: z.string() }),
      ),
      reads: z.array(z.string()),
      nothing: z.string().optional(),
      offline: z.enum(["queued", "refused"]).optional(),
    }),
  ),
  device: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      holds: z.string(),
      where: z.string(),
      until: z.string(),
    }),
  ),
});
export type StateMap = z.output<typeof stateMap>;

/** What does not fit in a map: a read of which a change knows nothing, or a part of a key that the read has not. */
export function problemOf({ reads, changes }: StateMap): string | undefined {
  const readOf = new Map(reads.map((each) => [each.read, each]));
  if (readOf.size < reads.length) return "a read stands twice";
  const changeOf = new Map(changes.map((each) => [each.change, new Set(each.reads)]));
  for (const { read, key, outOfDateBy } of reads) {
    const parts = new Set(key);
    for (const { change, within } of outOfDateBy) {
      if (!changeOf.get(change)?.has(read)) return `${change} does not tell of ${read}`;
      const strange = within.find((each) => !parts.has(each));
      if (strange !== undefined)
        return `${change} narrows ${read} by ${strange}, which is not in its key`;
    }
  }
  for (const { change, reads: named, nothing } of changes) {
    const missing = named.find((each) => !readOf.has(each));
    if (missing !== undefined) return `${change} names ${missing}, which nothing caches`;
    if (named.length === 0 && nothing === undefined)
      return `${change} changes nothing, and does not say why`;
  }
  return undefined;
}
