/**
 * Words that SQLite 3.53 does not take as the name of a table and a column without quotes, tried one by one on
 * 2026-11-30. A test tries them again.
 */
export const sqliteReserved: ReadonlySet<string> = new Set(
  `add all alter and as autoincrement between case cast check collate commit constraint create current_date
  current_time current_timestamp default deferrable delete distinct drop else escape except exists foreign
  from group having if in index insert intersect into is isnull join limit not nothing notnull null on or
  order primary raise references returning select set table then to transaction union unique update using
  values when where`.split(/\s+/),
);
