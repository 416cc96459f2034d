/** Media types by the words that texts have for kinds of files. */
export const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  json: "application/json",
  ics: "text/calendar",
  ical: "text/calendar",
  xml: "application/xml",
  zip: "application/zip",
};
