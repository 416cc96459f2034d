/** Verbs that take back what another one did, which is then as if it had not been. */
export const undoing = /^(?:un|re(?:activate|enable|instate|open|store))/;
