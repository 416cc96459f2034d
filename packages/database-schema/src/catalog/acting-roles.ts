/**
 * Roles in which a row refers to the account that made it. The system sets them from the session: a
 * client that could set them would act in somebody else's name.
 */
export const actingRoles: ReadonlySet<string> = new Set([
  "author",
  "created by",
  "creator",
  "owner",
  "reporter",
  "requester",
  "sender",
  "submitter",
  "uploader",
]);
