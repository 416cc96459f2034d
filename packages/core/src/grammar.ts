/** Lower-case words joined by hyphens: areas, names of parts, codes and derivations. */
export const lowerWords = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** One side of a slot's name. */
export const slotWord = /^[a-z][a-z0-9-]*$/;

/** The name of a slot, `owner/noun`. */
export const slotName = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

/** Words of letters, with their marks, and digits of any script, joined: what `slug` and `join` make. */
export const nodeId = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-._]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;
