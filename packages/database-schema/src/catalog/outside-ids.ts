/** Names of the field that says which party outside is meant. */
export const outsideParty =
  /^(?:(?:auth|identity|login|oauth|external) )?provider(?: name| key)?$/i;

/** Names of what that party calls somebody or something, by which it is known again. */
export const outsideIdentifier =
  /^(?:external|provider)(?: (?:account|customer|subject|user))? (?:id|identifier|subject|uid)$/i;
