/** Words that begin what a change follows upon. */
export const upon = "as soon as|immediately after|right after|after|when|whenever|once|upon|on";

/** Words for that something was made, and not for what was done to it later. */
export const cameAbout: ReadonlySet<string> = new Set(
  "accepted completed confirmed created made placed recorded saved stored submitted succeeds successful successfully".split(
    " ",
  ),
);

/** What did not come about has no such consequence. */
export const cameToNothing =
  /\b(?:attempts?|declined|denied|errors?|fail\w*|invalid|not|refused|rejected|unsuccessful\w*|without)\b/;
