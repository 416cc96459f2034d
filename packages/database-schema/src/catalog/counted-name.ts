/** What people call a number that is counted on from one to the next. */
export const countedName = /^(?:number|(?:case|invoice|order|receipt|ticket) number)$/;
