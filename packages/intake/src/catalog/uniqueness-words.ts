/** "at most one … per …": how many there are, and behind it of what. */
export const oneOf =
  /\b(?:only|at most|no more than|not more than|maximum of|max|exactly|just|limited to|limit of)\s(?:one|1|a single)\b/g;

/** What refuses a second one. */
export const refusesSecond =
  /\b(?:(?:only|at most|no more than|not more than|exactly) one|already|block\w*|cannot|can't|conflict\w*|disallow\w*|double|duplicat\w*|first (?:one |request )?wins|must not|never|no two|not be|prevent\w*|refus\w*|reject\w*|twice|unavailable|unique)\b/;

/** "allow the same seat on other days" refuses nothing. */
export const permits = /\b(?:allow(?:s|ed)?|can|may|permit(?:s|ted)?)\b/;

/** Those that count are not called off. */
export const amongActive = /\b(?:active|confirmed|current|open|valid|uncancelled|non cancelled)\b/;

/** Two who take one thing at once, in a word. */
export const doubleBooking =
  /\b(?:double|over) ?(?:book(?:ed|ing|ings|s)?|reserv(?:e|ed|ation|ations))\b/;

/** What refuses it even where something else is permitted. */
export const surelyRefused =
  /\b(?:already reserves|cannot|duplicat\w*|not|only one|prevent\w*|refus\w*|reject\w*|unavailable)\b/;

/** Somebody else was first. */
export const takenAlready =
  /\balready (?:booked|reserved|taken|occupied)\b[^.;]{0,60}\b(?:dates?|days?|slot|\d{4} ?\d\d ?\d\d|\d{4}-\d\d-\d\d)|\bsame day conflict/;

/** It is not to be had now, whatever the day. */
export const takenNow =
  /\b(?:already (?:been )?(?:allocated|booked|hired|occupied|rented|reserved|taken)|(?:became|becomes?|is|are|was|were) (?:booked|occupied|reserved|taken)|(?:no longer|not|never) (?:available|free|vacant)|unavailable)\b/;

/** What is told to whoever comes second, beyond that it is not to be had. */
export const refusesNow =
  /\b(?:block|cannot|can't|conflict|den(?:y|ies|ied)|disallow|must not|prevent|refus|reject)/;
