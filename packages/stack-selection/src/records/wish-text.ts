import { number } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";

/** `PostgreSQL, +0.15: Acme prefers it: …`. */
export function wishesOf({ name, wishes }: Pick<RankedOption, "name" | "wishes">): string[] {
  const told = wishes.filter(
    ({ by, because }) =>
      by !== 0 || !wishes.some((each) => each.by !== 0 && each.because === because),
  );
  return told.map(({ by, because }) => `${name}${by === 0 ? "" : `, ${signed(by)}`}: ${because}`);
}

/** With its sign, for what is added to something. */
export function signed(by: number): string {
  return `${by > 0 ? "+" : "−"}${number(Math.abs(by))}`;
}
