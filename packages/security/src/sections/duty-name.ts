import { capital, type PlanNodeOf } from "@planc/core";
import type { security } from "@planc/core/ir";

type Duty = PlanNodeOf<typeof security.obligation>["data"];

/** What a duty asks for, in few words; a period that the input states is told as it is stated. */
export function dutyName({ kind, regime, days, text }: Duty): string {
  if (regime === undefined && days !== undefined) return text.replace(/\.$/, "");
  return capital(kind.replaceAll("-", " "));
}
