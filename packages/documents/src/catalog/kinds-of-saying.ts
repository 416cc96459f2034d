/** How a sentence stands to a plan that has no part for it. */
export type Standing =
  | "taken-as-given"
  | "measured-on-people"
  | "left-open"
  | "on-work"
  | "on-screen"
  | "not-read"
  | "for-tests";

const people =
  "(?:users|customers|members|visitors|people|participants|testers|administrators|admins|staff|teachers|students|operators|developers|players|leads|managers)";

/** What is measured on people once they use the system: their share, their time, their opinion. */
export const onPeople = new RegExp(
  [
    `\\b\\d+(?:\\.\\d+)? ?%[^.]{0,12}\\bof (?:\\w+[ -]){0,4}${people}\\b`,
    `\\b${people} (?:can|complete|find|finish|identify|locate|succeed|are able to)\\b[^.]{0,80}\\b(?:in|within|under|in less than|in under)\\b[^.]{0,12}\\b(?:minutes?|seconds?|clicks|taps)\\b`,
    "\\bsatisfaction\\b",
    "\\bsupport (?:tickets|requests)\\b",
    "\\bwithout (?:external |further )?(?:training|help|documentation|assistance|instructions)\\b",
    "\\breport(?:s|ed)? (?:a )?\\d+ ?%",
  ].join("|"),
  "i",
);

/** Rules for how the work is done or written down, which a design has no part for. */
export const onWork =
  /\b(?:automated tests?|test coverage|tests? (?:must|should|shall)|test cases|document(?:ation|ed)? (?:that|must|should|shall|of|a reviewed)|reviewed exception|code review|pull requests?|backward compatibility|source of truth|release notes|system-design documentation|acceptance test)\b/i;

const screens =
  "(?:landing page|home ?page|dashboard|screen|page|tabs?|button|dialog|modal|form|layout|card|column|board|banner|badge|tooltip|icon|panel|side ?bar|menu)";
const shows =
  "(?:shows?|shown|displays?|displayed|sees?|view|views|appears?|renders?|opens?|presents?|redirect(?:s|ed)?|taken to|contains?|has|have|with the words|hid(?:e|es|den|ing)|switch(?:es|ed|ing)?|navigat\\w+)";

/** What only screens can do: how it looks, where it stands, what it says. */
export const onScreen = new RegExp(
  [
    `\\b${shows}\\b[^.]{0,80}\\b${screens}s?\\b`,
    `\\b${screens}s?\\b[^.]{0,80}\\b${shows}\\b`,
    "\\b(?:visual\\w*|muted|opacity|dark mode|responsive (?:design|layout)|mobile[- ]friendly|tabbed|layout|spinner|placeholder|prominent\\w*|hover|scroll\\w*|keyboard|screen readers?|accessible labels?|user-friendly|plain-language|wording)\\b",
    "\\b(?:loading|empty|success|failure|error)(?:, (?:and )?\\w+){0,4},? (?:and \\w+ )?states?\\b",
    "\\bsees? (?:a|an|the) (?:\\w+ ){0,4}(?:message|notice|warning|confirmation)\\b",
    "\\b(?:clear|error|confirmation) messages?\\b",
  ].join("|"),
  "i",
);

/** What needs more than screens: something is refused, worked out, kept right, or has to be quick. */
export const beyondScreens =
  /\b(?:reject|refus|prevent|block|den(?:y|ies)|calculat|recalculat|comput|deriv|aggregat|decreas|increas|reduc(?!ed (?:opacity|motion|transparency|contrast|emphasis))|total|average|consistent|inconsisten|respond|delay|fast|performan|generat|upload|download|export|import|send|notif|validat(?!ion behaviou?r)|no longer|\blogs?\b|mask|\b[45]\d\d\b|stor(?:e|ed|ing)\b|synchroni|support)/i;
