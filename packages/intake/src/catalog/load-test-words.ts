/** Words by which a text names a load test, in front of what it says of it. The first that fits counts. */
export const loadTestWords = [
  ["endurance", /^(?:endurance|soak|longevity|stability)\b/i],
  ["stress", /^(?:stress|break(?:ing)?[ -]?point|overload)\b/i],
  ["spike", /^(?:spike|burst|surge)\b/i],
  ["smoke", /^smoke\b/i],
  ["peak", /^(?:peak|maximum|max|high)[ -]?(?:load|traffic|test|hours?)\b/i],
  [
    "normal",
    /^(?:normal|average|typical|baseline|regular|expected)[ -]?(?:load|traffic|test|hours?)\b/i,
  ],
] as const;

/** What makes such a word in front the name of a test, where it could be something else. */
export const testTitle =
  /\b(?:load|stress|performance|soak|spike|endurance)[ -]?(?:test(?:s|ing)?|scenarios?)\b/i;
