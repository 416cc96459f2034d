/** Words by which a number is of each one of several alone. */
export const eachWords: ReadonlySet<string> = new Set(["per", "each", "every"]);

/** Prepositions that stand in front of them behind a number: "200 seats for each hall". */
export const beforeEach: ReadonlySet<string> = new Set(["for", "from", "by", "in", "at", "on"]);

/** Words for a moment: who is there then is there at once. */
export const atOnce =
  /\b(?:concurrent(?:ly)?|simultaneous(?:ly)?|at (?:the same time|once|one time|any (?:one )?(?:time|moment)|peak)|online|logged in|signed in)\b/;

/** Words for a day: who is there in it is active in a day. */
export const inADay = /\b(?:(?:each|every|a|per|any) (?:\w+ )?day|daily|in a day)\b/;

/** Words for being there, beside a share of people. */
export const beingThere =
  /\b(?:active|online|use|uses|using|log in|logs in|sign in|signs in|visit|visits|there|work|works|connected|concurrent(?:ly)?|simultaneous(?:ly)?|logged in|signed in)\b/;

/** What is at its highest for a while. */
export const peakWords: ReadonlySet<string> = new Set(
  "peak peaks spike spikes surge surges burst bursts rush".split(" "),
);

/** What says that a rate is no peak. */
export const averageWords: ReadonlySet<string> = new Set(["average", "averages", "avg", "mean"]);
