/** What people say as they bring a thing into a state, by the names of the state and of the fields. */
export const givenWithMoves: readonly { readonly into: RegExp; readonly fields: RegExp }[] = [
  {
    into: /^(?:dispatched|handed over|sent out|shipped)$/,
    fields:
      /^(?:carrier|courier(?: name)?|shipping (?:carrier|provider)|tracking (?:code|link|number|url))$/,
  },
  { into: /^cancell?ed$/, fields: /^cancell?ation (?:note|reason)$/ },
  {
    into: /^(?:declined|refused|rejected)$/,
    fields: /^(?:declin\w+|refusal|rejection) (?:note|reason)$/,
  },
  { into: /^(?:resolved|solved)$/, fields: /^resolution(?: notes?)?$/ },
];
