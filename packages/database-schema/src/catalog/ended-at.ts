/** Names of the moments at which something was called off, from which on it does not count. */
export const endedAt =
  /^(?:abandoned|cancell?ed|declined|deleted|denied|ended|expired|refused|rejected|released|removed|returned|revoked|voided|withdrawn) (?:at|on)$/;
