/** Fields that name a thing for machines, or say what is nobody's business outside: no message to a person has them. */
export const untold = /\b(?:code|error|external|hash|internal|key|notes?|provider|secret|token)\b/i;

/** Names of fields that tell people which one it is: an order by its number. */
export const telling = /\b(?:name|number|title)\b/i;

/** Effects of which the row itself tells how much: what is added to a sum, and taken from it again. */
export const summing = /\b(?:as the text says|to a sum|balances?)\b/i;

/** What goes to people through somebody who carries messages. */
export const tellsPeople = /^(?:hands over|tells people over)\b/i;

/** Rows by which messages reach people without an address that somebody else keeps. */
export const addressRows = /\b(?:contact|device|mailbox|recipient|subscription|token)s?\b/i;
