/** How a sentence stands to a plan that has no part for it. */
export type Standing =
  | "taken-as-given"
  | "measured-on-people"
  | "left-open"
  | "on-work"
  | "on-screen";

/** What is measured on people once they use the system: their share, their time, their opinion. */
export const onPeople =
  /\b\d+(?:\.\d+)? ?%[^.]{0,12}\bof (?:\w+[ -]){0,4}(?:users|customers|members|visitors|people|participants|testers|administrators|admins|staff|teachers|students|operators|developers|players|leads|managers)\b|\b(?:users?|customers?|members?|visitors?|people|admins?|administrators?|staff|operators?|developers?|managers?)\b[^.]{0,60}\b(?:in|within|under|in less than|in under)\b[^.]{0,12}\b(?:minutes?|seconds?|clicks|taps)\b|\bsatisfaction\b|\bsupport (?:tickets|requests)\b|\bwithout (?:external |further )?(?:training|help|documentation|assistance|support|instructions)\b|\breport(?:s|ed)? (?:a )?\d+ ?%/i;

/** Rules for how the work is done or written down, which a design has no part for. */
export const onWork =
  /\b(?:automated tests?|test coverage|tests? (?:must|should|shall)|test cases|document(?:ation|ed)? (?:that|must|should|shall|of|a reviewed)|reviewed exception|code review|pull requests?|backward compatibility|source of truth|release notes|system-design documentation|acceptance test)\b/i;

/** What only screens can do: how it looks, where it stands, what it says. */
export const onScreen =
  /\b(?:landing page|home ?page|dashboard|screen|page|tab(?:s|bed)?|button|dialog|modal|form|layout|card|column header|board|banner|badge|tooltip|icon|label(?:s|led)?|wording|theme|dark mode|responsive|mobile[- ]friendly|visual\w*|muted|opacity|highlight\w*|loading|empty state|error state|loading state|spinner|placeholder|prominent\w*|drag|hover|scroll|keyboard|screen reader|accessib\w+|locali[sz]ation|language|user-friendly|plain-language|clear message|confirmation message|error message|sees? (?:a|an|the) [\w -]{0,30}(?:message|state|error|page|notice|warning|confirmation))\b/i;

/** What needs more than screens: something is refused, worked out, kept right, or has to be quick. */
export const beyondScreens =
  /\b(?:reject|refus|prevent|block|den(?:y|ies)|calculat|recalculat|comput|deriv|aggregat|decreas|increas|reduc|total|average|consistent|inconsisten|respond|delay|fast|performan|generat|upload|download|export|import|send|notif|validat|no longer|\b[45]\d\d\b|stor(?:e|ed|ing)\b|synchroni|support)/i;
