/** Things that are one person's alone, so that nobody else is left with a need of them when that person goes. */
const words =
  /\b(?:(?:shopping )?carts?|baskets?|wish ?lists?|watch ?lists?|favou?rites?|bookmarks?|saved (?:search(?:es)?|items?|filters?)|drafts?|preferences?|settings|devices?|push tokens?|reminders?)$/i;

/** Whether a thing by this name is kept for its owner alone. */
export const isOnesOwn = (name: string): boolean => words.test(name);
