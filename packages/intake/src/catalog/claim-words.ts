/** What takes a thing for a time, in the singular: nobody else can have it then. */
export const claimName =
  /\b(?:allocation|appointment|booking|hire|lease|rental|reservation|slot booking)$/i;

/** Of something with another name: "a record that reserves one seat". */
export const claimDescription = /\b(?:books|reserves|rents out|rents) (?:an?|one|the)\b/i;

/** The day that it is taken for, not the day of something else about it. */
export const claimedDay = /(?:^|\s)(?:day|date|slot)$/i;
export const otherDay =
  /\b(?:birth|cancel\w*|check(?:ed)?[- ]?(?:in|out)|confirm\w*|creat\w*|due|end\w*|expir\w*|from|last|paid|payment|purchase\w*|return\w*|start\w*|until|updat\w*)\b/i;

/** "availability per day", "day-specific status": of another day it is another. */
export const byDay =
  /\b(?:day|date|slot|period)(?:[- ](?:specific|based|dependent|by[- ](?:day|date)))|\b(?:by|for|on|per) (?:(?:an?|any|each|every|given|selected|specific|the) )*(?:calendar )?(?:day|date|slot|period)\b|\bdaily\b/i;

/** Names of whether a thing is free. */
export const standing =
  /\b(?:availability|available|free|occupancy|occupied|status|state|booked)\b/i;
export const plainAvailability = /^(?:is )?(?:current )?(?:availability(?: status)?|available)$/i;

/** Words for a thing that nobody has taken, and for one that somebody has. */
export const freeOrTaken =
  /\b(available|free|open|vacant)(?: or | and |\/|, )(?:is |are |already )?(booked|occupied|reserved|taken|unavailable)\b/i;

/** What tells of whether things are free. */
export const tellsFree = /\b(?:availab\w*|free|occupied|occupancy|taken|vacant)\b/i;
export const namesDay = /\b(?:dates?|days?|slots?)\b|\d{4}-\d\d-\d\d/i;
export const looksAtDay =
  /\b(?:brows|check|choos|display|identif|pick|refresh|see|select|show|treat|view)(?:e|es|ed|s|ing|n|y|ies)?\b/i;
export const choosesDay =
  /\b(?:choos|pick|select)(?:e|es|s|ing)? (?:an?|any|the|their|which)? ?(?:calendar )?(?:date|day)\b/i;

/** States in which what took a thing has let go of it. */
export const calledOff =
  /^(?:abandoned|cancelled|canceled|declined|deleted|denied|expired|failed|no[-_ ]?show|refused|rejected|released|revoked|void|voided|withdrawn)$/i;

/** For when a thing is taken, and when that was written down. */
export const timeOfTaking =
  /\b(?:arrival|check[- ]?in|check[- ]?out|date|dates|day|days|departure|due|duration|end|ends|from|hour|hours|month|night|nights|period|slot|start|starts|time|to|until|week)\b/i;
export const whenMade =
  /^(?:(?:last )?(?:booked|cancell?ed|changed|confirmed|created|made|modified|paid|updated)(?: (?:at|on|date|time))?|(?:creation|confirmation|cancell?ation|update|modification) (?:date|time|timestamp)|timestamp)$/i;

/** Of such a thing several can have a part at once. */
export const roomForMore =
  /\b(?:capacity|copies|count|limit|max|maximum|participants|places|quantity|remaining|seats|spots|stock|tickets)\b/i;

/** What lets go of a thing that was taken. */
export const endsTaking =
  /^(?:cancel|check in|close|decline|end|expire|finish|refuse|reject|release|return|revoke|terminate|withdraw)$/i;

/** That there is to be one of those that count, and no second. */
export const oneActive =
  /\b(?:duplicat\w+|one|single|same|second|unique)\b[^.]*\bactive\b|\bactive\b[^.]*\bsame\b/i;
/** A property that tells whether a thing is free. */
export const ofStanding = /^(?:current )?(?:availability|occupancy)(?: (?:state|status))?$/i;
