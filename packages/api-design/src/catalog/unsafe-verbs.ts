/** Money moves again when it is asked for again, whatever state the thing is in. */
export const moneyVerbs: ReadonlySet<string> = new Set(
  (
    "capture charge credit debit deposit disburse donate pay payout purchase redeem refund remit sell spend tip " +
    "top-up transfer withdraw"
  ).split(" "),
);

/** Somebody is told again, or something is on its way again. */
export const tellingVerbs: ReadonlySet<string> = new Set(
  "broadcast email e-mail forward gift invite invoice notify order send ship".split(" "),
);
