import {
  choiceNouns,
  hidingWords,
  onOrOff,
  plainKinds,
  switchNouns,
} from "../../catalog/switch-words.ts";
import { singular } from "../../words/singular.ts";
import { isName } from "./property-name.ts";

/** "visibility toggles for phone, email and address", behind a bracket or not. */
const forEach =
  /(?:^|\()((?:[\p{L}-]{2,24} ){0,3})([\p{L}-]{4,16}) (?:for|of|on) (?:each of )?(?:the )?([^():;]{3,160})\)?$/iu;
/** "consent flags (marketing, analytics)" */
const inBrackets = /^((?:[\p{L}-]{2,24} ){0,3})([\p{L}-]{4,16}) \(([^():;]{3,160})\)$/iu;

/** The names of what is yes or no for each of several things, where an element lists switches for them. */
export function togglesOf(element: string): readonly string[] {
  const own = element.trim();
  const behind = forEach.exec(own);
  const [, front = "", noun = "", rest = ""] = behind ?? inBrackets.exec(own) ?? [];
  const kinds = front.toLowerCase().split(/[\s-]/);
  const word = singular(noun.toLowerCase());
  const isShown = kinds.some((each) => hidingWords.has(each));
  const isSwitch = switchNouns.has(word) || (isShown && choiceNouns.has(word) && behind !== null);
  if (word === noun.toLowerCase() || !isSwitch) return [];
  const things = rest
    .split(/,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s|\//)
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== "");
  const areNames = things.every((each) => isName(each) && each.split(" ").length < 4);
  if (things.length < 2 || !areNames) return [];
  const kind = front.trim().toLowerCase().split(" ").at(-1) ?? "";
  return things.map((thing) => (isShown ? `show ${thing}` : switchName(thing, kind, word)));
}

/** `urgent` of "flags", `dark mode enabled` of "toggles", `marketing consent` of "consent flags". */
function switchName(thing: string, kind: string, noun: string): string {
  if (/^(?:show|hide|allow|enable|is|has) /.test(thing)) return thing;
  if (noun.startsWith("opt-")) return `${thing} ${noun.replace("-", " ")}`;
  if (onOrOff.has(kind)) return `${thing} ${kind}`;
  if (kind !== "" && !plainKinds.has(kind)) return `${thing} ${kind} enabled`;
  return noun === "flag" ? thing : `${thing} enabled`;
}
