/** "a different domain or subdomain", "its own dedicated host": apart from where the application is. */
export const ownHost =
  /\b(?:apart|dedicated|different|distinct|own|separate)\b(?: \w+){0,3} (?:sub-?)?(?:domain|host|hostname)s?\b/i;

/** What leads elsewhere, or is short so that it can be passed on. */
export const leadsElsewhere = /\b(?:redirect\w*|short(?:en\w*|ened|ener|link\w*)?)\b/i;

/** "MUST prevent shortening addresses of its own domain": what is refused, and no place for it. */
export const refused = /\b(?:prevent|reject|refus|block|forbid|disallow)\w*\b/i;
