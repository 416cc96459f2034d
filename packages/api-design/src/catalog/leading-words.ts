/** What of a thing that leads elsewhere decides whether it still does, by the names of its fields. */
export const untilNames =
  /^(?:expires(?: (?:at|on))?|expiry(?: (?:date|time))?|expiration(?: (?:at|date|time))?|valid until)$/;
export const switchNames = /^(?:is )?(?:active|enabled)$/;
export const passwordNames = /\bpass(?:code|phrase|word)\b/;

/** What a text has refused as a target. */
export const refusedTargets =
  /\b(?:circular redirect\w*|(?:from|to) (?:its|the) (?:own|same) (?:domain|host)|(?:infinite|redirect(?:ion)?) loops?|(?:malicious|unsafe|dangerous) (?:protocol|scheme|url)s?|invalid urls?)\b|\bjavascript:/i;

/** What a text says of codes that are given twice. */
export const codeTwice =
  /\b(?:alias|code|key|slug)\b.{0,80}\b(?:already (?:exists|taken)|collision|in use|taken)\b|\bcollisions?\b.{0,80}\b(?:alias|code|key|slug)\b/i;
