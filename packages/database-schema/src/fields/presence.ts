import {
  bounding,
  comesLater,
  counted,
  endsSurely,
  fromTheStart,
  keepsSignedIn,
  maybeNone,
  ofAccount,
  records,
  signInSession,
  tallies,
  target,
  telling,
  trueAtFirst,
} from "../catalog/usual-presence.ts";
import { snake } from "../naming/identifier.ts";
import type { LogicalType } from "./infer-type.ts";

/** Whether a row usually has the value from its first moment, where the text does not say. */
export function isUsuallyThere(name: string, type: LogicalType, entity: string): boolean {
  const words = snake(name).split("_");
  const last = words.at(-1) ?? "";
  if (words.some((word) => /^expir/.test(word))) {
    return (
      words.length <= 2 &&
      snake(entity)
        .split("_")
        .some((word) => endsSurely.has(word))
    );
  }
  if (type === "boolean" || (type === "url" && target.test(words.join("_")))) return true;
  if (words.some((word) => comesLater.has(word))) return false;
  switch (type) {
    case "date":
    case "timestamp":
      return true;
    case "text":
    case "enum":
      return telling.has(last);
    case "integer":
    case "decimal":
      return counted.has(last) || words[0] === "number";
    default:
      return false;
  }
}

/** What a yes or no, or a tally, is before anything has happened. */
export function usualFirst(name: string, type: LogicalType): boolean | number | undefined {
  const last = snake(name).split("_").at(-1) ?? "";
  if (type === "boolean") return trueAtFirst.has(last);
  return type === "integer" && isTally(snake(name).split("_")) ? 0 : undefined;
}

/** "message count", "total number of runs", "attempts"; not "maximum attempts", nor a count that people state. */
function isTally(words: readonly string[]): boolean {
  if (words.some((word) => bounding.has(word))) return false;
  const last = words.at(-1) ?? "";
  return tallies.has(last) || (words[0] === "total" && words[1] === "number");
}

/** Whether a row usually refers to something in this role from its first moment, where the text does not say. */
export function isUsuallyReferred(about: {
  readonly role: string;
  readonly entity: string;
  readonly isAccount: boolean;
}): boolean {
  const words = snake(about.role).split("_");
  const own = snake(about.entity).split("_");
  // Nobody who is known may have done what is recorded.
  if (about.isAccount && own.some((word) => records.has(word))) return false;
  if (words.some((word) => maybeNone.has(word))) return false;
  return !about.isAccount || words.some((word) => fromTheStart.has(word) || !/[eo]r$/.test(word));
}

/** Whether it is nothing without the account that it is of, as what keeps somebody signed in is. */
export function goesWithAccount(entity: string, attributes: readonly string[]): boolean {
  const name = snake(entity);
  if (signInSession.test(name)) return true;
  const last = name.split("_").at(-1) ?? "";
  if (last === "session") return attributes.some((each) => keepsSignedIn.test(snake(each)));
  return ofAccount.has(last);
}
