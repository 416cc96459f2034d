/** Why a connection that authenticates needs no setting; in the words of its `authentication`. */
const withoutSetting: readonly (readonly [RegExp, string])[] = [
  [/^none\b/, "nobody is asked who calls"],
  [
    /\bIAM role\b|\bplatform identity\b|\bmanaged identity\b|\bworkload identity\b/,
    "identity of the platform",
  ],
  [/\bservice account token of\b/, "token of the platform, changed by it"],
  [/\bthe binding\b/, "binding of the platform"],
  [/\bsigned address\b/, "signed for each use"],
  [/\bsecret per payment\b/, "made for each payment"],
  [/\bperson's (?:credentials|session)\b/, "the person's own"],
  [/\bdevice token\b/, "of each device"],
  [/\bsignature\b|\bsigned body\b/, "checked by a secret of its sheet, or a public key"],
  [/\b(?:access token|session|cookie|sign-in|bearer|passkeys?|token)\b/i, "of who is signed in"],
  [/\bCDN origin access\b/, "set at both by the provider"],
  [/\breplication role\b/, "between two servers, told no program"],
  [/\brestricted to the product's own pages\b/, "public by design"],
];

/** Absent where a program has to be told something to prove who it is. */
export const noSettingFor = (authentication: string): string | undefined =>
  withoutSetting.find(([words]) => words.test(authentication))?.[1];
