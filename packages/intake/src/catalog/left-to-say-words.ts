/** Several people at one thing, in the product itself and not among those who build it. */
export const worksTogether = /\b(?:real[- ]time|live|simultaneous|concurrent) collaborat\w+/i;

/** A queue by name, whatever goes through it. */
export const asksForQueue =
  /\bmessage queues?\b|\b(?:async|asynchronous) processing\b|\bjob queues?\b/i;

/** Copies of the database that are there for reports. */
export const asksForReports =
  /\breplicas?\b[^.]{0,60}\b(?:reporting|reports|analytics?)\b|\b(?:reporting|reports|analytics?)\b[^.]{0,60}\breplicas?\b/i;

/** Asks for the erasure of what is held of people, by name or by the law that gives it. */
export const erases =
  /\bGDPR\b|\bright to (?:be forgotten|erasure)\b|\berasure of personal data\b/i;

/** Asks for a copy of what is held of a person, for that person. */
export const givesCopies =
  /\b(?:customers?|users?|members?|people|persons?|they|data subjects?)\b[^.]{0,40}\b(?:export|download)\w*\b[^.]{0,30}\b(?:their|personal|own)\b[^.]{0,20}\bdata\b|\bexport or delete their data\b|\bdata portability\b/i;

/** What people write to one another. */
export const writtenThings = /\b(?:message|comment|note|reply|answer)$/i;

/** Who works for whoever runs the product, by the last word of what they are called. */
export const staffWords: ReadonlySet<string> = new Set(
  "agent clerk employee moderator operator staff".split(" "),
);
