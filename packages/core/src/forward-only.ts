import { spoken } from "./spoken.ts";

const reached =
  /^last (?:delivered|heard|opened|played|read|seen)(?: (?:at|place|position|sequence|up to))?$/;

/** Whether a field says how far somebody came: `last read at`. Of two values the later one is true, whenever it arrives. */
export const goesForwardOnly = (field: string): boolean =>
  reached.test(spoken(field).replaceAll(/[_-]/g, " "));
