/** Where data may have to stay, with the names and region codes by which a plan would show it. */
export interface Region {
  readonly words: RegExp;
  readonly signs: RegExp;
}

export const regionNames: readonly Region[] = [
  {
    words: /\bGermany\b|\bGerman (?:data ?cent|region|soil)/i,
    signs: /\bGermany\b|\beu-central-1\b|\bgermanywestcentral\b|\beurope-west3\b/i,
  },
  { words: /\bSwitzerland\b|\bSwiss\b/i, signs: /\bSwitzerland\b|\beu-central-2\b/i },
  { words: /\b(?:UK|United Kingdom)\b/, signs: /\b(?:UK|United Kingdom)\b|\beu-west-2\b/ },
  {
    words: /\bEU\b|\bEEA\b|\bEurope(?:an Union|an Economic Area)?\b/,
    signs:
      /\bEU\b|\beu-(?:west|central|north|south)-\d\b|\beurope-\w{4,12}\d?\b|\bEuropean Union\b/,
  },
  {
    words: /\b(?:USA?|United States)\b/,
    signs: /\bUnited States\b|\bus-(?:east|west|gov|central)[-\d]/,
  },
  { words: /\bCanada\b/i, signs: /\bCanada\b|\bca-central-1\b/i },
  { words: /\bAustralia\b/i, signs: /\bAustralia\b|\bap-southeast-2\b/i },
  { words: /\bIndia\b/i, signs: /\bIndia\b|\bap-south-1\b/i },
];
