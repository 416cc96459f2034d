/** Something is moved on a screen that is not there yet. */
export const movedWhileLoading =
  /\b(?:drag|drop|mov)\w*\b.{0,80}\b(?:still |being )?(?:load(?:s|ed|ing)?)\b|\bload(?:s|ed|ing)\b.{0,80}\b(?:drag|drop|mov)\w*\b/i;

/** More of something than a screen has room for. */
export const moreThanFits =
  /\bmore\b.{0,60}\bthan\b.{0,40}\b(?:visible|fits?|screen|viewport)\b|\b(?:overflow|exceed)\w*\b.{0,40}\b(?:visible|column|screen|viewport)\b/i;

/** A value that is shown and added up, and that nobody gave. */
export const blankValue =
  /\b(?:blank|empty|missing|absent|null)\b.{0,20}\b(?:values?|amounts?|prices?)\b|\b(?:values?|amounts?|prices?)\b.{0,40}\b(?:blank|empty|missing|absent|null)\b/i;
