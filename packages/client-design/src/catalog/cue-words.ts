import type { DataOf } from "@planc/core";
import type { client } from "@planc/core/ir";

type Kind = DataOf<typeof client.cue>["kind"];

/** How texts say that people are to see something; the first that fits tells its kind. */
export const cueWords: readonly (readonly [Kind, RegExp])[] = [
  ["warning", /\bwarn(?:s|ed|ing|ings)?\b/i],
  ["reminder", /\breminders?\b[^.]*\b(?:displayed|shown|appears?|visible)\b/i],
  [
    "mark",
    /\bvisual(?:ly)?\b(?! (?:design|impair))|\bhighlight(?:s|ed)?\b|\bmuted\b(?= (?:\(|compared|on)|$)|\bgr[ae]yed[ -]?out\b|\bdimmed\b|\b(?:reduced )?opacity\b|\bstr(?:ike|uck)[ -]?through\b|\b(?:status|change|typing|unread|progress|sync|online|visual) indicators?\b|\b(?:unread|status|notification) badges?\b/i,
  ],
  [
    "confirmation",
    /\bconfirmation (?:message|screen|page|toast|banner)\b|\b(?:receives?|sees?|shown) (?:a |an )?(?:success )?confirmation\b(?! (?:e-?mail|code|link|number))|\bsuccess (?:message|toast|banner)\b/i,
  ],
  [
    "message",
    /\b(?:inline|validation) (?:error|message|feedback)s?\b|\berror (?:toast|banner)\b|\b(?:toast|banner|snackbar|tooltip|nudge|placeholder|empty[ -]state|progress bar|countdown)s?\b[^.]*\b(?:appears?|shown?|shows|displayed|displays|seen|sees?)\b|\b(?:shows?|sees?|displays?|shown)\b[^.]*\b(?:toast|banner|snackbar|tooltip|nudge|placeholder|empty[ -]state|progress bar|countdown)s?\b|\bnotification (?:informs|is (?:shown|displayed)|appears)\b/i,
  ],
  ["filled", /\bpre-?(?:populated|filled)\b|\bauto-?(?:suggest|complete)\w*\b/i],
];

/** Said of programs, of work on the product, or of what goes out: no screen shows it. */
export const noCue =
  /\b(?:API|endpoint|status code|HTTP|logs?|logged|logger|webhook|CI|lint\w*|test suite|e-?mails?|SMS|WCAG|E2E|CLI|exit code|stderr|stdout|Playwright|getByRole)\b/;

/** Where on a client a sentence is: nouns tell it before verbs do. */
export const placeWords = {
  nouns: [
    ["start", /\bhome(?: ?page| screen| view)?\b(?! (?:address|phone|delivery))/i],
    ["detail", /\b(?:details?(?: views?| pages?| screens?)?|panel|drawer|profile)\b/i],
    ["form", /\b(?:forms?|unsaved|fields? (?:empty|is left)|required fields?)\b/i],
    ["list", /\b(?:board|columns?|cards?|list(?:ing)?s?|results?|dashboard|table|rows?|feed)\b/i],
  ],
  verbs: [
    ["form", /\bcreat\w*(?:,? (?:and|or) |\/)(?:edit|updat|modif|chang)\w*\b/i],
    ["making", /\b(?:creat|add|fill|enter|submit|upload|regist|book|post)\w*\b/i],
    ["changing", /\b(?:edit|updat|modif|chang|sav)\w*\b/i],
    ["detail", /\b(?:view|open|see|look)\w*\b/i],
    ["list", /\b(?:search|filter|brows|scroll|drag|mov)\w*\b/i],
  ],
} as const satisfies Record<string, readonly (readonly [string, RegExp])[]>;

/** A kind of place as sentences name it. */
export type Place = (typeof placeWords)["nouns" | "verbs"][number][0];
