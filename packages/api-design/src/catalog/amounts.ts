/** Names of what is counted, measured or averaged. */
export const amounts =
  /\b(?:amount|average|balance|count|days|frequency|hours|interest|mean|median|minutes|number|percent(?:age)?|rate|ratio|score|sum|time|total)s?\b/i;
