import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

/** Where what is typed lies until it is saved. */
export const unsavedInput: readonly Entry[] = [
  approach(
    "unsaved-input",
    "kept-in-client",
    "A draft in the client",
    "the client keeps what is typed in its own storage, until it is saved",
    [0.15, "a place in the storage for each form, and its end"],
    {
      "typed-kept": [1, "also while nobody is signed in, and without a connection"],
      "typed-private": [0.6, "in the profile of that browser, which others may use"],
    },
  ),
  approach(
    "unsaved-input",
    "kept-on-server",
    "A draft on the server",
    "the client sends what is typed every few seconds, and the server keeps it apart",
    [0.35, "a table, operations, and requests while somebody types"],
    {
      "typed-kept": [0.7, "up to the last request before the sign-in ended"],
      "typed-private": [1, "under the account"],
    },
  ),
  approach(
    "unsaved-input",
    "warned-alone",
    "A warning, and no draft",
    "the browser asks before the page is left",
    [0.05, "nothing to keep"],
    {
      "typed-kept": [0.1, "where somebody heeds it; a sign-in that ends asks nobody"],
      "typed-private": [1, "nothing is kept"],
    },
  ),
];

/** How it is kept what was changed. */
export const changeHistory: readonly Entry[] = [
  approach(
    "change-history",
    "row-per-field",
    "A row for each field that was changed",
    "with the value before and after, who did it and when",
    [0.2, "a comparison of both states with each change"],
    {
      "field-told": [1, "it is what a row says"],
      "state-back": [0.5, "by taking the rows back, one after the other"],
      "history-small": [0.9, "what was changed alone"],
    },
  ),
  approach(
    "change-history",
    "snapshot-per-change",
    "The whole state before each change",
    "a copy of the row",
    [0.1, "a copy with each change"],
    {
      "field-told": [0.5, "by comparing two copies"],
      "state-back": [1, "it is what a row says"],
      "history-small": [0.3, "all fields each time"],
    },
  ),
  approach(
    "change-history",
    "events-first",
    "Changes as the record, and the state made from them",
    "event sourcing",
    [0.6, "projections, their repair, and old events that stay readable"],
    {
      "field-told": [1, "each change is an event"],
      "state-back": [1, "by the events up to then"],
      "history-small": [0.7, "what was changed, with its reason"],
    },
  ),
];

/** How a planned hour is kept. */
export const plannedTimes: readonly Entry[] = [
  approach(
    "planned-times",
    "instant-and-zone",
    "An instant, and the name of its zone",
    "a point in time without a zone of its own, and beside it where its hour is meant",
    [0.1, "a column more"],
    {
      "hour-stays": [0.5, "once what lies ahead is reckoned anew"],
      "sorted-across": [1, "instants have one order"],
      "hour-shown": [1, "by the zone beside it"],
    },
  ),
  approach(
    "planned-times",
    "hour-and-zone",
    "The hour as it was entered, and the name of its zone",
    "date and hour without a zone, and the instant reckoned when it is needed",
    [0.25, "each comparison reckons first"],
    {
      "hour-stays": [1, "it is what is kept"],
      "sorted-across": [0.3, "after reckoning each of them"],
      "hour-shown": [1, "it is what is kept"],
    },
  ),
  approach(
    "planned-times",
    "instant-alone",
    "An instant alone",
    "shown in the zone of whoever looks",
    [0.05, "nothing beside it"],
    {
      "hour-stays": [0.2, "nothing tells which hour was meant"],
      "sorted-across": [1, "instants have one order"],
      "hour-shown": [0.2, "to those in the same zone"],
    },
  ),
];
