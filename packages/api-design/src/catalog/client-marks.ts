/** What a client calls a thing that it sends, so that a repeat is known. */
export const byClient = /^client (?:id|uuid|key|(?:message|request) id)$/i;

/** Marks of an app on a device, each of which is at one place at a time. */
export const movesWithApp =
  /^(?:installation id|(?:device|fcm|apns|push|push notification|registration) token)$/i;
