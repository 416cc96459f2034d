/** Words with which a title asks what stands under it: "What members can do". */
export const askingWords = /^(?:what|who|whom|how|why|when|where|which)\b/i;

/** A modal verb behind a subject; titles write theirs with a capital: "Things Members Can Do". */
export const demand =
  /\S\s+(?:must|MUST|shall|SHALL|should|SHOULD|can|CAN|cannot|CANNOT|may|MAY|will|WILL)(?=[\s:.,]|$)/;

/** Labels of priority, which hold a modal verb and demand nothing: "MVP must haves". */
export const priorityName = /\b(?:must|should|could|won'?t|nice to)[ -]haves?\W{0,3}$/i;

/** What a sentence about the product begins with, unlike a label of priority. */
export const subjectWords =
  /^(?:the|an?|each|every|all|any|our|this|it|we|they|users?|systems?)\b/i;

/** A lead-in that speaks of what follows: "users can do the following things". */
export const following =
  /\s(?:(?:do|perform|carry out) )?(?:all |any |each )?(?:of )?the following(?: [\p{L}-]{2,20}){0,2}$/iu;

/** Ends of a lead-in behind which a verb is to follow: "members can", "the system must not". */
export const openModal =
  /(?:^|\s)(?:(?:must|shall|should|can|may|will)(?: (?:not|never|also|be able to))?|cannot|(?:able|want|wants|wish|need|needs|have|has|like) to)$/i;
