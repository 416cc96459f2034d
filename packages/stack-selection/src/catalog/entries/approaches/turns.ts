import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const missed = "missed-messages";
const history = "scrolled-history";
const previews = "sealed-previews";

/** How what people say to one another reaches a client that was away, and is scrolled. */
export const turns: readonly Entry[] = [
  approach(
    missed,
    "cursor-of-device",
    "A place for each room, kept by the device",
    "the device asks for what came after the newest that it has stored, until there is no more",
    [0.2, "a question for each room with something new, after each connection"],
    {
      "missed-found": [1, "whatever the reason, and however long it was away"],
      "dropped-twice": [0.9, "a row of the device under the id: a second one changes nothing"],
      "nothing-kept-for-it": [1, "the server keeps nothing of any device"],
    },
  ),
  approach(
    missed,
    "repeated-by-server",
    "Repeated by the server until it is acknowledged",
    "a row for each message and device, sent again until the device has answered",
    [0.45, "rows and answers in the number of messages times devices"],
    {
      "missed-found": [0.9, "as long as the rows are kept"],
      "dropped-twice": [0.9, "a row of the device under the id: a second one changes nothing"],
      "nothing-kept-for-it": [0, "a row for each message and device, written twice"],
    },
  ),
  approach(
    missed,
    "recovered-connection",
    "Recovery of the connection",
    "the server keeps what it sent for some minutes and hands it on when the connection is back",
    [0.25, "a buffer that every instance reaches"],
    {
      "missed-found": [0.3, "for minutes; not after a night, and not promised at all"],
      "dropped-twice": [0.6, "by the place in the buffer"],
      "nothing-kept-for-it": [0.6, "sessions and what was sent last"],
    },
  ),
  approach(
    history,
    "both-ways",
    "From a place in it, both ways",
    "the list reads the store of the device, which is filled before and after a place",
    [0.3, "two directions to fill, and gaps to keep in mind"],
    {
      "ready-before-seen": [1, "rows of the device, filled before the end is in view"],
      "still-while-growing": [0.9, "what is put in lies outside the view, which is held at a row"],
      "anywhere-in-it": [1, "before and after any message, as that which a reply quotes"],
    },
  ),
  approach(
    history,
    "older-alone",
    "From the newest back, a page at a time",
    "the list follows the cursor of the server to older pages",
    [0.15, "one direction, kept in memory"],
    {
      "ready-before-seen": [0.6, "with a connection, a page ahead"],
      "still-while-growing": [0.7, "older ones are put in at the far end"],
      "anywhere-in-it": [0.2, "all pages between have to be fetched"],
    },
  ),
  approach(
    history,
    "numbered-pages",
    "Pages by their number",
    "the server skips as many rows as stand before the page",
    [0.1, "an offset and a limit"],
    {
      "ready-before-seen": [0.5, "slower with each page"],
      "still-while-growing": [0, "each new message moves what stands on every page"],
      "anywhere-in-it": [0.5, "to a page, and not to a message"],
    },
  ),
  approach(
    previews,
    "made-and-sealed",
    "Made and sealed on the device that sends",
    "the app makes the smaller form before it seals both",
    [0.25, "the work of a phone, and forms that stay as they were made"],
    {
      "sealed-throughout": [1, "nothing is open outside the devices"],
      "little-loaded": [1, "a list loads the small form alone"],
    },
  ),
  approach(
    previews,
    "made-on-arrival",
    "Made on each device that receives",
    "each device loads the whole file and makes the smaller form for itself",
    [0.2, "the same work on every device"],
    {
      "sealed-throughout": [1, "nothing is open outside the devices"],
      "little-loaded": [0, "every list loads every file whole"],
    },
  ),
  approach(
    previews,
    "made-by-server",
    "Made by a worker of the server",
    "a worker makes the smaller forms once the file is there",
    [0.3, "a library of images in the worker"],
    {
      "sealed-throughout": [0, "it has to open the file"],
      "little-loaded": [1, "a list loads the small form alone"],
    },
  ),
];
