/** Records of who did what, by what they are called: they prove something as long as nobody changes them. */
export const auditTrail =
  /\baudit(?:ing)?(?: \w+)? (?:entry|entries|event|log|record|trail)s?$|\baudits?$/i;
