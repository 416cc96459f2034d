/** Judgements of this package, so that each stands once: how old a copy may be, how long it stays, how often is looked. */
export const times = {
  /** Of the copies that people look at, the share that may be out of date. */
  outOfDate: 0.05,
  /** Ages that a computed one is rounded down to, in seconds. */
  ages: [10, 30, 60, 120, 300, 900, 1800, 3600],
  /** Where nothing says how often a thing changes. */
  unknown: 60,
  /** Minutes for which signed addresses hold, where the contract does not say. */
  addresses: 10,
  /** Between leaving a screen and coming back to it. */
  goingBack: 300,
  /** Between asking after what was set off, at first and at most; and how long it is asked for at all. */
  asking: { first: 2, most: 30, over: 120 },
} as const;
