import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "personal-data";

/** What becomes of the rows of somebody who asks to be erased. */
export const personalData: readonly Entry[] = [
  approach(
    topic,
    "erase-or-empty",
    "Rows deleted, and emptied where they have to stay",
    "what is the person's own goes; what others need stays without its personal columns",
    [0.3, "a list of personal columns that is kept up to date"],
    {
      "nothing-left": [0.9, "rows go, or lose the columns that tell of the person"],
      "others-whole": [1, "amounts, dates and references stay"],
      "backups-too": [0.3, "gone when the backups run out"],
    },
  ),
  approach(
    topic,
    "delete-all",
    "All rows deleted with the person",
    "the person's rows and all that refers to them",
    [0.15, "deletes that cascade"],
    {
      "nothing-left": [1, "no row is left"],
      "others-whole": [0.1, "what others wrote or paid goes too"],
      "backups-too": [0.3, "gone when the backups run out"],
    },
  ),
  approach(
    topic,
    "empty-all",
    "All rows kept, personal columns emptied",
    "no row is deleted, and none tells of the person",
    [0.25, "one list of personal columns, for all rows alike"],
    {
      "nothing-left": [0.5, "each row stays, without what tells of the person"],
      "others-whole": [1, "nothing is deleted"],
      "backups-too": [0.3, "gone when the backups run out"],
    },
  ),
  approach(
    topic,
    "crypto-shredding",
    "A key per person, which is thrown away",
    "personal columns are encrypted with a key of each person",
    [0.8, "a key for each person, and columns that cannot be searched, sorted or kept unique"],
    {
      "nothing-left": [0.7, "what is left cannot be read; keys are personal data until then"],
      "others-whole": [1, "nothing is deleted"],
      "backups-too": [1, "unreadable once the key is gone everywhere"],
    },
    { aliases: ["crypto-shredding", "crypto shredding"] },
  ),
];

const copy = "copy-of-person";

/** How somebody gets what is held of them, where several services hold it. */
export const copiesOfPeople: readonly Entry[] = [
  approach(
    copy,
    "copy-at-once",
    "Gathered at once, in the answer",
    "one service asks the others while the person waits, and answers with one file",
    [0.15, "a call to each of the others, with an end to waiting"],
    {
      "whole-copy": [1, "a part that is missing ends it"],
      "nothing-lying": [1, "no file is kept"],
      "parts-away": [0.2, "refused, and asked again"],
    },
  ),
  approach(
    copy,
    "copy-by-job",
    "Gathered by a job, fetched by a link",
    "a job asks until all have answered; the file lies for some days under a link",
    [0.5, "a job, a place for files, a message with a link, and what deletes them"],
    {
      "whole-copy": [1, "written once all have answered"],
      "nothing-lying": [0.2, "a file with all of a person lies for days, under a link"],
      "parts-away": [1, "tried again until all have answered"],
    },
  ),
  approach(
    copy,
    "copy-by-parts",
    "Each service gives its own part",
    "the client asks each service and puts the parts together",
    [0.25, "an operation in each service, and a client that knows all of them"],
    {
      "whole-copy": [0.3, "as whole as the client makes it"],
      "nothing-lying": [1, "no file is kept"],
      "parts-away": [0.6, "what answers is there"],
    },
  ),
];
