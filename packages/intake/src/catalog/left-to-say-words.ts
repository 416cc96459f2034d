/** Several people at one thing, in the product itself and not among those who build it. */
export const worksTogether = /\b(?:real[- ]time|live|simultaneous|concurrent) collaborat\w+/i;

/** A queue by name, whatever goes through it. */
export const asksForQueue =
  /\bmessage queues?\b|\b(?:async|asynchronous) processing\b|\bjob queues?\b/i;

/** Copies of the database that are there for reports. */
export const asksForReports =
  /\breplicas?\b[^.]{0,60}\b(?:reporting|reports|analytics?)\b|\b(?:reporting|reports|analytics?)\b[^.]{0,60}\breplicas?\b/i;
