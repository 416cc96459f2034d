/** States in which a thing may be had: bought, booked, taken. Before and after them it may be looked at by staff alone. */
export const offeredStates =
  /^(?:available|for sale|in the catalogue|listed|live|on sale|published)$/i;
