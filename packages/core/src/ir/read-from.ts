import { ref } from "../ref.ts";

/** The statement that a reading was taken from. */
export const readFrom = { statement: ref("reading/statement") };
