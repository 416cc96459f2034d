/** Names of properties that hold the state of a thing. */
export const namesStanding = /\b(?:status|state|stage)$/i;
