/** States in which a thing no longer holds what it held: another one may have it. */
export const calledOff =
  /^(?:abandoned|cancell?ed|declined|deleted|denied|expired|failed|no[-_ ]?show|refused|rejected|released|revoked|voided?|withdrawn)$/i;
