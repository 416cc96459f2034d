/** How texts say that those who use a product are far from one another. */
export const farUsers: RegExp =
  /\b(?:multiple|several|different|many|all) (?:time ?zones|continents|countries|regions of the world)\b|\b(?:users?|customers?|teams?|offices?) (?:world ?wide|around the (?:world|globe)|across the (?:world|globe)|on (?:several|multiple|different) continents)\b|\bglobal(?:ly distributed)? (?:users?|teams?|customers?|audience)\b/i;

/** What the way to another continent and back takes alone, in ms: light in glass needs about 1 ms for 100 km there and back. */
export const wayBetweenContinents = { low: 100, high: 300 } as const;
