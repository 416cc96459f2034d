const noun = "(?:phase|stage|version|release|iteration|milestone|increment|update|sprint)s?";
const numbered =
  "(?:(?:phase|stage|version|release|iteration|milestone|increment|wave)\\s(?:[2-9]|two|three|ii|iii)|v(?:ersion\\s?)?(?:[2-9](?:\\.\\d+)?|1\\.[1-9]\\d*)|post-?(?:mvp|launch|release|v1)|after\\s(?:the\\s)?(?:mvp|launch|first\\s(?:release|version)|initial\\s(?:release|version)|v1))\\b";
/** A time after what is built now: "a later phase", "version 2", "V1.5", "post-launch". */
const time = `(?:(?:an?|the|some|our|any|its)\\s)?(?:(?:later|future|subsequent|upcoming|next|second|third|follow-?up)\\s(?:[a-z-]+\\s)?${noun}\\b|(?:future\\s)?${numbered})`;
/** Behind a verb that puts off, the time may be as short as "later", or the work that it is left to. */
const then = `(?:${time}|(?:(?:an?|the)\\s)?(?:later|future|follow-?up)(?:\\s(?:[a-z-]+\\s)?(?:date|time|point|step|spec|specification|feature|work|${noun}))?\\b)`;

const first = "(?:first|initial|mvp|v1|current)";

/** Behind a name, and what belongs to it, that it comes later. */
export const putOffBehind = new RegExp(
  [
    // "(is) deferred (to version 2)"
    `^(?:(?:is|are|be|remains?|will be|has been|have been)\\s)?(?:explicitly\\s)?(?:deferred|postponed|put off|left for later|pushed back)\\b(?:\\s(?:to|until|till|for|in)\\s${then})?`,
    // "is planned for a later phase", "comes in V2"
    `^(?:(?:is|are|will be|may be|can be|could be|will|may|might)\\s)?(?:planned|scheduled|reserved|left|kept|added|introduced|considered|built|adopted|come|comes|follow|follows|coming)\\s(?:only\\s)?(?:for|to|in|with|until)\\s${time}`,
    // "will be added later"
    "^(?:will be|may be|can be|could be|will|may|might)\\s(?:added|introduced|considered|built|adopted|come|follow)\\slater\\b",
    // "is a future enhancement"
    "^(?:is|are|remains?)\\s(?:an?\\s)?(?:future|later)\\s(?:addition|consideration|enhancement|extension|feature|improvement|iteration|option|phase|release|version|work)s?\\b",
    // "is not in the first version"
    `^(?:is|are|will)\\snot\\s(?:be\\s)?(?:(?:part of|in|included in|built in|used in|needed in|needed for|planned for)\\s(?:the\\s)?)${first}(?:\\s(?:version|release|phase|iteration|increment|scope))?\\b`,
    // "Redis in phase 2"
    "^(?:in|from|with)\\s(?:phase\\s(?:[2-9]|two|three)|v(?:ersion\\s?)?(?:[2-9](?:\\.\\d+)?|1\\.[1-9]\\d*)|(?:an?|the)\\s(?:later|future|second|subsequent)\\s(?:phase|version|release|iteration))\\b",
  ].join("|"),
  "i",
);

/** In front of a name, at the start of its clause: "In a later phase", "Version 2 adds". */
export const putOffBefore = new RegExp(`^(?:in|for|with|from|by)?\\s?${time}`, "i");

/** Titles that put off what stands below them. */
export const laterTitles =
  /\b(?:later|future|subsequent)\s(?:phases?|versions?|releases?|iterations?|work|enhancements?|considerations?|scope|features?|extensions?)\b|\bpost-?(?:mvp|launch)\b|^deferred\b|^backlog$/i;

/** The time itself, wherever it stands. */
export const phaseWords = new RegExp(`\\b${time}`, "i");

/** Where no time is named. */
export const laterWords = /\b(?:later|in (?:the )?future)\b/i;

/** A label in front of what is put off: "Deferred: …", "Phase 2 (after launch): …". */
export const putOffLabels = new RegExp(
  `^(?:deferred|postponed|later|for later|future(?:\\s(?:work|features?))?|backlog|(?:in\\s)?${time})(?:\\s\\([^()]{1,60}\\))?\\s?[:–—]`,
  "i",
);

/** "Printed lists (FR-7): deferred in this version": what the label names is put off by what stands behind it. */
export const putOffNamed =
  /^[^:.;]{2,80}:[\s*_]{0,6}(?:explicitly\s)?(?:deferred|postponed|put off|pushed back)\b(?!\s(?:update|load\w*|evaluation|execution|payment|job|task)s?\b)/i;

/** "In phase 2, …", "Version 2 adds …": all that the sentence asks for comes then. */
export const putOffWhole = new RegExp(
  `^(?:(?:in|for|with|from|by)\\s${time}\\s?,|${time}\\s(?:will\\s)?(?:adds?|brings?|introduces?|includes?|supports?|offers?)\\b)`,
  "i",
);

/** "A kiosk mode will be added later", "Printing is planned for version 2": nothing else is said. */
export const putOffWork = new RegExp(
  `^[^.,;:!?]{3,120}?\\s(?:(?:is|are|will be)\\s(?:planned|scheduled|left|kept|added|built|delivered|introduced|considered|supported)\\s(?:only\\s)?(?:for|to|in|with)\\s${time}|(?:comes?|follows?)\\s(?:only\\s)?(?:in|with)\\s${time})[.!]?$|^(?:an?|support for)\\s[^.,;:!?]{3,100}?\\swill be (?:added|built|delivered|introduced) later[.!]?$`,
  "i",
);
