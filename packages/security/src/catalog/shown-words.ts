/** States from which on a thing is there for those who did not make it. */
export const shownStates: ReadonlySet<string> = new Set(["published", "live"]);

/** Attributes that say for whom a row is. */
export const audience = /^(?:audience|privacy|visibility)$/i;

/** Values of such an attribute that keep a row among those who work with it. */
export const amongStaff: ReadonlySet<string> = new Set(["agents", "internal", "staff", "team"]);

/** Values of such an attribute that show a row to everybody who may look. */
export const toAll: ReadonlySet<string> = new Set(["everybody", "everyone", "public", "shared"]);

/** Values of such an attribute that keep a row to whoever owns it. */
export const toOwner: ReadonlySet<string> = new Set(["me", "only me", "private"]);

/** Yes or no that keeps a row among those who work with it. */
export const internalFlag = /^(?:is )?(?:internal|staff only)(?: note)?$/i;
