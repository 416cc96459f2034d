/** Single pieces of goods, and what pieces were made together: by the last words of their names. */
export const units =
  /(?:^| )(?:batch|copy|lot|serial|serial (?:number|unit)|serialised (?:item|unit)|serialized (?:item|unit)|stock unit)$/i;

/** By what a piece is told from others of the same goods. */
export const unitNumber =
  /^(?:(?:batch|copy|lot|serial) )?(?:code|no|number)$|^(?:batch|copy|lot|serial)$/i;
