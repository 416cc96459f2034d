/** What is done twice when it is asked for twice: money moves again, or somebody is told again. */
export const unsafeVerbs: ReadonlySet<string> = new Set(
  (
    "broadcast capture charge credit debit deposit disburse donate email e-mail forward gift invite invoice " +
    "notify order pay payout purchase redeem refund remit send sell ship spend tip top-up transfer withdraw"
  ).split(" "),
);
