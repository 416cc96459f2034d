import { fullOf, type Line } from "./line.ts";
import type { Consequences } from "./with-drawn.ts";

/** Where it is written, beside the records. */
export const registerPath = "decisions/consequences.json";

export interface Registered extends Consequences {
  /** The file of its record, without its ending. */
  readonly record: string;
  readonly confirmation?: Line | undefined;
}

/** All consequences in full, also those that records say in a few words or leave out as they hold in any plan. */
export function registerText(records: readonly Registered[]): string {
  const all = records.flatMap(({ record, positive, negative, mitigation, confirmation }) => {
    const parts = {
      ...some("good", positive),
      ...some("bad", negative),
      ...some("toDo", mitigation),
      ...some("confirmation", confirmation === undefined ? [] : [confirmation]),
    };
    return Object.keys(parts).length === 0 ? [] : [{ record, ...parts }];
  });
  return `${JSON.stringify(all, null, 2)}\n`;
}

function some(kind: string, lines: readonly Line[]): Readonly<Record<string, readonly string[]>> {
  return lines.length === 0 ? {} : { [kind]: lines.map(fullOf) };
}

/** Every line of a register that was written so. */
export function registeredLines(text: string): readonly string[] {
  const entries: readonly Readonly<Record<string, string | readonly string[]>>[] = JSON.parse(text);
  return entries.flatMap(({ record: _, ...parts }) => Object.values(parts).flat());
}
