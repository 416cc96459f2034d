import * as z from "zod";

const holderSchema = z.strictObject({
  version: z.literal(1),
  pid: z.int().positive(),
  host: z.string().max(256),
  /** Tells processes of one number apart; null where the system cannot. */
  start: z.string().max(256).nullable(),
  /** Milliseconds since 1970; for a person who finds the file. */
  startedAt: z.number(),
  /** Tells runs of one process apart. */
  nonce: z.string().max(64),
});

/** Who holds a run lock: the content of `.planc.lock`. */
export type Holder = z.output<typeof holderSchema>;

export function formatHolder(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

export function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
