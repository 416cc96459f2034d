/** What recovery is planned with until a drill has measured it: judgements, in minutes unless said otherwise. */
export const recoveryNumbers = {
  /** Until somebody on call has seen it and decided to restore. */
  noticed: 15,
  /** Until what was restored has been looked at and written to again. */
  checked: 15,
  /** Hours, where nothing is known of the size. */
  back: 4,
  versionDays: 30,
  versionBack: 10,
  /** Documents a second in bulk, by one writer. */
  indexed: 500,
  /** Until an empty server is there. */
  start: 20,
  /** For which a version is watched before it is taken back. */
  watched: 5,
} as const;
