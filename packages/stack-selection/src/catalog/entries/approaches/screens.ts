import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

/** How a screen that shows all of a thing gets it, and who adds it up. */
export const wholeList: readonly Entry[] = [
  approach(
    "whole-list",
    "whole-at-once",
    "One read of everything, added up in the client",
    "one operation gives all rows up to a bound",
    [0.15, "an operation of its own, and a bound that somebody has to keep in view"],
    {
      "totals-as-shown": [1, "they are added up from the rows that are shown"],
      "one-round": [1, "one answer"],
      "any-number": [0.3, "up to the bound; what is above it comes by further reads"],
    },
  ),
  approach(
    "whole-list",
    "sums-by-server",
    "A page for each group, and sums by the server",
    "the database counts and adds up, the screen shows the first rows of each group",
    [0.35, "a query of sums beside the list, with the same rights and filters"],
    {
      "totals-as-shown": [
        0.3,
        "they count rows that are not shown, and are asked anew after each change",
      ],
      "one-round": [0.6, "the first rows and the sums; the rest when somebody scrolls"],
      "any-number": [1, "no answer grows with the rows"],
    },
  ),
  approach(
    "whole-list",
    "page-after-page",
    "The pages of the list, one after the other",
    "the client follows the cursor until there is no more",
    [0.1, "a loop in the client"],
    {
      "totals-as-shown": [0.5, "right once the last page is there"],
      "one-round": [0, "each page waits for the cursor of the one before"],
      "any-number": [0.8, "slower with each page"],
    },
  ),
];

/** How a change is shown that the server has not answered yet. */
export const shownAtOnce: readonly Entry[] = [
  approach(
    "shown-at-once",
    "state-before-kept",
    "Shown at once, with the state before kept",
    "the client keeps what stood there until the answer comes, and puts it back where it is refused",
    [0.25, "a copy of the state for each change under way"],
    {
      "shows-first": [1, "before the request goes out"],
      "true-after": [0.8, "as it stood before, until the next read"],
      "back-quickly": [1, "without a further request"],
    },
  ),
  approach(
    "shown-at-once",
    "read-anew",
    "Shown at once, and read anew after a failure",
    "the client asks the server what stands there",
    [0.15, "a read after each failure"],
    {
      "shows-first": [1, "before the request goes out"],
      "true-after": [1, "as the server has it"],
      "back-quickly": [0.2, "by a read from the server that has just failed"],
    },
  ),
  approach(
    "shown-at-once",
    "after-the-answer",
    "Shown after the answer",
    "the screen changes when the server has confirmed",
    [0.05, "nothing to take back"],
    {
      "shows-first": [0, "waits for the server"],
      "true-after": [1, "shows what the server has"],
      "back-quickly": [1, "there is nothing to take back"],
    },
  ),
];

/** What becomes of what refers to a thing that is deleted. */
export const leftReferences: readonly Entry[] = [
  approach(
    "left-references",
    "reference-emptied",
    "The reference is emptied by the database",
    "a foreign key with ON DELETE SET NULL",
    [0.05, "a foreign key"],
    {
      "others-stay": [1, "they lose the reference alone"],
      "none-dangling": [1, "by the table, whoever deletes"],
      "by-this-plan": [1, "in the transaction of the deletion"],
    },
  ),
  approach(
    "left-references",
    "id-kept",
    "The id stays, and is shown as deleted",
    "what refers keeps the id, and finds nothing under it",
    [0.1, "each screen that follows a reference has to say that its end is deleted"],
    {
      "others-stay": [1, "they are not touched"],
      "none-dangling": [0.2, "the id stays, and its read answers that there is none"],
      "by-this-plan": [1, "by the answer of its read"],
    },
  ),
  approach(
    "left-references",
    "told-to-keeper",
    "Who keeps the references is told, and empties them",
    "a message with each deletion, to the program that keeps what refers",
    [0.5, "a message that must not get lost, and a receiver in a program of others"],
    {
      "others-stay": [1, "they lose the reference alone"],
      "none-dangling": [0.8, "once the message has arrived"],
      "by-this-plan": [0.3, "the sender; who receives it is not built here"],
    },
  ),
  approach(
    "left-references",
    "deletion-refused",
    "What is referred to may not be deleted",
    "the deletion is refused as long as something refers to it",
    [0.1, "a refusal that the screen has to explain"],
    {
      "others-stay": [1, "as nothing is deleted"],
      "none-dangling": [1, "as nothing is deleted"],
      "by-this-plan": [0.6, "where what refers is known to it"],
    },
  ),
];
