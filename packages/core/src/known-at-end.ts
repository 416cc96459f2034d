import type { brief } from "./ir/index.ts";
import type { ViewOf } from "./node.ts";

const begins = /^(?:begin|record|start)$/i;
const ends = /^(?:completed|done|ended|finished|stopped)$/i;
const atEnd =
  /^(?:(?:completed|ended|finished|stopped) (?:at|on)|end time|(?:active|elapsed|moving|total) (?:time|duration|distance)|duration|(?:average|maximum|mean|peak) .{1,40}|distance|elevation (?:gain|loss)|calories(?: burned)?|energy(?: burned)?)$/i;

/** Whether a thing is begun and, later, finished: between the two nobody knows how it ends. */
export function isRun(about: readonly Pick<ViewOf<typeof brief.action>, "data">[]): boolean {
  return (
    about.some(({ data: { effect, verb } }) => effect === "create" && begins.test(verb)) &&
    about.some(({ data: { effect, state } }) => effect === "transition" && endsIn(state))
  );
}

/** Whether a state is the one in which what was begun has come to its end. */
export const endsIn = (state: string | undefined): boolean => ends.test(state ?? "");

/** Whether by its name a value of what is begun and finished is known at the end alone. */
export const isKnownAtEnd = (name: string): boolean => atEnd.test(name.replaceAll(/[_-]+/g, " "));
