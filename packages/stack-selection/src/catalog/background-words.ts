/** Work that a text asks of a device while nobody looks at the app. */
export const worksClosed =
  /\bbackground (?:processing|tracking|location|sync\w*|updates?|tasks?|collection)\b|\bstep[- ]count\w*|\blocation tracking\b|\bin the background\b|\bwhile the app is (?:closed|not open)\b/i;

/** What of it the systems of both phones count by themselves. */
export const countsSteps = /\b(?:step[- ]?count\w*|pedometer|steps|HealthKit|Health Connect)\b/i;

export const followsLocation =
  /\b(?:location tracking|background location|geolocation|GPS|tracks? (?:the )?(?:location|route))\b/i;
