/** Sentences that put all that they speak of out of scope, in small letters. */
const outsideScope: readonly RegExp[] = [
  /\b(?:is|are|was|were) (?:explicitly |deliberately )?(?:not (?:a )?(?:part of|in|within) (?:the )?(?:this\b|scope\b|our (?:scope|job|task)\b|(?:project|product|system|release|version|application)\b)|out[ -]of[ -]scope|outside (?:of )?(?:(?:the|this|our|its) (?:[a-z’'-]{1,20} ){0,2})?scope|(?:not our|somebody else's|someone else's|nobody's) (?:job|task|business|concern|work|problem))/,
  /^(?:(?!, (?:and|but|while|with|so)\b|[;:.]).){3,160}?\b(?:is|are) (?:an? )?(?:future|later) (?:addition|consideration|enhancement|extension|feature|improvement|iteration|phase|release|version|work)s?\b/,
  /^(?:(?!, (?:and|but|while|with|so)\b|[;:.]).){3,160}?\b(?:is|are|has been|have been) (?:explicitly |deliberately )?(?:deferred|postponed)\b/,
  /^(?:we|this (?:system|product|tool|app)|the (?:product|tool|app)) (?:do not|don't|does not|doesn't|will not|won't) (?:do|handle|cover|offer|sell|deal with|take care of) /,
  /^[^,;:.]{3,80}(?:ing|ment|tion|sion|ance|payroll) (?:stays?|remains?) with (?:the |our )?[^,;:.]{2,40}\.?$/,
];

/** Whether a sentence leaves what it speaks of to others or to later. */
export function leavesOutOfScope(text: string): boolean {
  const plain = text.slice(0, 400).toLowerCase().replaceAll("’", "'");
  if (!outsideScope.some((pattern) => pattern.test(plain))) return false;
  return !scopeTurns.test(plain.replace(saysOutside, ""));
}

/** "is planned, but is out of scope": the turn is to the outside. */
const saysOutside =
  /\bbut (?=(?:(?:it|this) )?(?:is |are |remains? |stays? )?(?:\w+ )?(?:not (?:in|part of)|out[ -]of[ -]scope|outside))/;

/** With these the sentence says when or what is in scope after all. */
const scopeTurns = /\b(?:but|unless|until|except|if|when|yet|however|instead|only)\b/;
