import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "archive";

/** Where rows go whose time is over. */
export const archive: readonly Entry[] = [
  approach(
    topic,
    "archive-objects",
    "Files of the object store, one month each",
    "a month written out whole, compared, and dropped from its table afterwards",
    [0.3, "a job that writes, compares and drops, and a file that only a program reads"],
    {
      "old-apart": [1, "tables, indexes and backups hold what is recent alone"],
      "old-cheap": [1, "compressed, in storage that is paid by what lies there"],
      "old-read": [0.3, "a month at a time, by a job or by hand"],
      "leaves-at-once": [1, "the part of a month is dropped once its file is proven"],
    },
    { aliases: ["archive to object storage", "archived to object storage"] },
  ),
  approach(
    topic,
    "archive-tables",
    "Tables of the same database beside those in use",
    "rows moved into tables of the same columns with fewer indexes",
    [0.2, "a job that moves rows, and a second set of tables to migrate"],
    {
      "old-apart": [0.7, "small tables in use, on the same server and in the same backups"],
      "old-cheap": [0.3, "disks and backups of the database"],
      "old-read": [1, "the same query over a second table"],
      "leaves-at-once": [0.6, "a part is attached to the other table; without parts row by row"],
    },
    { aliases: ["archive table", "archive tables", "archive schema"] },
  ),
  approach(
    topic,
    "archive-in-place",
    "Parts of the same table, left where they are",
    "months that nobody reads stay in the table that they were written to",
    [0.05, "nothing moves"],
    {
      "old-apart": [0.4, "queries by time skip old parts; backups take them along"],
      "old-cheap": [0.1, "disks and backups of the database, for ever"],
      "old-read": [1, "as before"],
      "leaves-at-once": [0, "nothing leaves"],
    },
  ),
];
