/**
 * Numbers that the operation of data is planned with until something is measured. A restore is bound by the
 * network: of 1 Gbit/s, 80 %.
 */
export const operatingNumbers = {
  /** In Mbit/s. */
  restoreRate: 800,
  /**
   * Minutes until there is an empty server to restore into: a judgement, of an instance that the provider makes
   * first, and of one that stands ready.
   */
  managedStart: 20,
  ownStart: 10,
  recoveryHours: 4,
  /** Days for which one can go back to an earlier state. */
  keptDays: 30,
  /** How long a request holds its connection, in seconds: a few statements with their ways there and back. */
  heldFor: 0.02,
  /** Room for what comes together within a second. */
  headroom: 2,
  fewestConnections: 2,
  /** A release runs the old and the new instances at once. */
  duringRelease: 2,
} as const;
