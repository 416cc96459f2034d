import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

/** What is written first where a thing is made only when it is paid. */
const paidMaking: readonly Entry[] = [
  approach(
    "paid-making",
    "authorise-first",
    "Authorised, then stored, then captured",
    "the provider holds the sum before anything is stored, and takes it afterwards",
    [0.3, "an authorisation to void where storing fails, and a capture to repeat"],
    {
      "none-unpaid": [1, "without an authorisation nothing is stored"],
      "money-let-go": [0.9, "what is held is let go, as nothing was taken yet"],
      "known-in-answer": [0.9, "the answer comes after the provider's"],
    },
  ),
  approach(
    "paid-making",
    "charged-first",
    "Charged, then stored",
    "the provider takes the sum at once, and what was paid for is stored afterwards",
    [0.35, "money to pay back where storing fails, and whoever looks for such payments"],
    {
      "none-unpaid": [1, "without a payment nothing is stored"],
      "money-let-go": [0.2, "the sum is taken, and has to be paid back"],
      "known-in-answer": [0.9, "the answer comes after the provider's"],
    },
  ),
  approach(
    "paid-making",
    "stored-first",
    "Stored as unpaid, and confirmed by the provider's report",
    "what is to be paid is stored at once, and a report of the provider moves it on",
    [0.25, "what nobody pays has to be cleared away"],
    {
      "none-unpaid": [0, "it is there before it is paid, and stays where nobody pays"],
      "money-let-go": [1, "there is a row for each payment"],
      "known-in-answer": [0.3, "the report comes later"],
    },
  ),
];

/** Which sum is paid where a price has changed since it was shown. */
const changedPrice: readonly Entry[] = [
  approach(
    "changed-price",
    "agreed-sum",
    "The sum that was agreed to, or none",
    "the sum that was shown comes with the request, and another one of now is refused with the new sum",
    [0.1, "one field of the request, and a refusal that the screen has to show"],
    {
      "agreed-before": [1, "another sum is refused before it is paid"],
      "price-of-seller": [1, "the price of now, or nothing"],
      "little-kept": [0.9, "the agreed sum alone, with what was bought"],
    },
  ),
  approach(
    "changed-price",
    "price-as-shown",
    "The price as it was shown stands",
    "each line keeps the price at which it was put in",
    [0.15, "a price with each line, and a time after which it no longer holds"],
    {
      "agreed-before": [1, "nothing else than what was shown is paid"],
      "price-of-seller": [0.1, "what lies there for weeks is sold at an old price"],
      "little-kept": [0.6, "a price with each line"],
    },
  ),
  approach(
    "changed-price",
    "told-afterwards",
    "The price of now, told afterwards",
    "the sum of now is paid, and a message says that it is another one",
    [0.15, "a message for each change"],
    {
      "agreed-before": [0, "who pays learns of it when it is paid"],
      "price-of-seller": [1, "the price of now"],
      "little-kept": [0.5, "without the price before, nothing tells that there was a change"],
    },
  ),
];

/** What becomes of points once what earned them is called off. */
const earnedPoints: readonly Entry[] = [
  approach(
    "earned-points",
    "taken-back",
    "Taken back by an entry of their own",
    "each sum is made of entries, and what is called off adds one that takes its points back",
    [0.15, "one entry more for what is called off, and the event that brings it"],
    {
      "none-for-nothing": [0.9, "taken back once the event has come"],
      "sum-explained": [1, "the entry that added them stays, beside the one that took them back"],
    },
  ),
  approach(
    "earned-points",
    "points-stay",
    "They stay",
    "what was added stays, whatever becomes of what earned it",
    [0.02, "nothing to do"],
    {
      "none-for-nothing": [0, "who buys and calls it off keeps the points"],
      "sum-explained": [0.6, "an entry names something that no longer counts"],
    },
  ),
  approach(
    "earned-points",
    "points-later",
    "Added once it can no longer be called off",
    "points wait for the state from which nothing leads back",
    [0.1, "a later event that adds them"],
    {
      "none-for-nothing": [1, "there are none before"],
      "sum-explained": [1, "each entry is for something that stands"],
    },
  ),
];

/** The middle of a purchase: what is paid, in which order, and what it adds elsewhere. */
export const purchases: readonly Entry[] = [...paidMaking, ...changedPrice, ...earnedPoints];
