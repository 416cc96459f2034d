/** What texts call the key of a thing, the name of the thing in front left out. */
export const identityNames: ReadonlySet<string> = new Set(
  "id identifier unique_id unique_identifier uuid guid system_id internal_id primary_key".split(
    " ",
  ),
);

/** What texts call the points in time at which a row was made and last changed. */
export const systemDates: Readonly<Record<"created" | "updated", ReadonlySet<string>>> = {
  created: new Set(
    "create_date create_time create_timestamp created created_at created_on created_date created_time created_timestamp creation creation_metadata creation_date creation_time creation_timestamp creation_date_time date_created time_created date_of_creation".split(
      " ",
    ),
  ),
  updated: new Set(
    "write_date updated updated_at updated_on updated_date updated_timestamp update_date update_time update_timestamp date_updated last_updated last_updated_at last_updated_date last_update last_update_time last_update_timestamp last_updated_timestamp modified modification_metadata update_metadata modified_at modified_on modified_date modification_date modification_time modification_timestamp date_modified last_modified last_modified_at last_modified_date last_modified_time last_modified_timestamp last_modification_date last_change last_changed last_changed_at".split(
      " ",
    ),
  ),
};
