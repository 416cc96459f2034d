/** For how many days a draft that the client keeps lies there; taken here, as texts seldom say it. */
export const draftDays = 7;
