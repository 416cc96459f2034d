/** What a client calls a thing that it sends, so that a repeat is known. */
const byClient = /^client (?:id|uuid|key|(?:message|request) id)$/i;

/** Marks of an app on a device, each of which is at one place at a time. */
const withApp =
  /^(?:installation id|(?:device|fcm|apns|push|push notification|registration) token)$/i;

/** The counter of a group whose keys change: what was sealed under a lower one is read by nobody who moved on. */
const epoch = /^epoch$/i;

/** Since when somebody, or a device, is to be taken out of the keys of a group, or into them. */
const keysDue = /^(removal|addition) due at$/i;

/** Which change of a group's keys by its name an attribute says is still to be made. */
export function keysDueOf(name: string): "removal" | "addition" | undefined {
  const found = keysDue.exec(name)?.[1]?.toLowerCase();
  return found === "removal" || found === "addition" ? found : undefined;
}

/** Whether by its name an attribute is what a client calls a thing, and does again when it repeats itself. */
export const isClientsName = (name: string): boolean => byClient.test(name);

/** Whether by its name an attribute is that of an app on a device, and goes to whoever is signed in on it. */
export const movesWithApp = (name: string): boolean => withApp.test(name);

/** Whether by its name an attribute counts the changes of a group's keys. */
export const isEpoch = (name: string): boolean => epoch.test(name);

/** Seconds: how often what holds connections writes down whose are open, and after which one counts as gone; a judgement. */
export const signsOfLife = { every: 60, within: 90 } as const;
