const payments = "(?:payments?|charges?|cards?|authori[sz]ations?)";
const good = "(?:successful|confirmed|completed|authori[sz]ed)";
const makes = "(?:creat|plac|record|stor|mad)(?:e|es|ed|ing)?";
const made = "(?:created|placed|stored|recorded|made)";

/** "the payment fails", "a declined card" */
export const failing: RegExp = new RegExp(
  `\\b${payments}\\b.{0,40}\\b(?:fail(?:s|ed|ure|ures)?|declin(?:e|es|ed)|reject(?:s|ed)?|unsuccessful|not succeed)\\b|\\b(?:failed|declined|unsuccessful) (?:payments?|charges?|cards?)\\b`,
);

/** "only after the payment has succeeded", "after successful payment" */
export const paid: RegExp = new RegExp(
  `\\b(?:only|not)\\b.{0,60}\\b(?:after|once|when|until|upon|if|on)\\b.{0,40}\\b(?:payment|charge|authori[sz]ation)\\b.{0,40}\\b(?:succe\\p{L}{1,8}|confirm\\p{L}{0,6}|complet\\p{L}{0,4}|authori[sz]ed|accepted|received|made)\\b|\\b(?:after|once|upon) (?:an? |the )?${good} (?:payment|charge)\\b`,
  "u",
);

/** A thing comes to be. */
export const coming: RegExp = new RegExp(`\\b${makes}\\b`);

/** "the order must not be created", "no order is placed", "must not create the order", by the pattern of its name */
export function barredOf(name: string): readonly RegExp[] {
  return [
    new RegExp(
      `${name} (?:(?:must|should|shall|will|is|are|can|does|do) )?(?:not|never|cannot) (?:be )?(?:\\p{L}{1,12} )?(?:${made}|exist)`,
      "u",
    ),
    new RegExp(`\\bno ${name} (?:\\p{L}{1,8} ){1,3}${made}\\b`, "u"),
    new RegExp(
      `\\b(?:not|never|cannot) (?:create|place|store|record|make) (?:(?:an?|any|the) )?${name}`,
      "u",
    ),
  ];
}
