import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { prose } from "./shapes.ts";

/** Something that the text has people see on a screen at a certain moment: a warning, a reminder, a mark. */
export const cue = many(
  "client/cue",
  z.strictObject({
    /** Of each surface the screens that it stands on. */
    screens: z.array(ref("client/screen")).min(1),
    kind: z.enum(["warning", "reminder", "mark", "confirmation", "message", "filled"]),
    /** What brings it about, in the words of the text; absent where it is always there. */
    when: prose.optional(),
    /** What people see, in the words of the text. */
    shows: prose,
    requirements: z.array(ref("brief/requirement")).min(1),
  }),
  { summary: "what the text has people see, and when" },
);
