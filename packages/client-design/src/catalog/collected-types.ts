/** A kind of data as both stores ask for it, by how its attribute is called or classed. The first that fits counts. */
export interface CollectedType {
  readonly apple: string;
  readonly play: string;
  readonly called?: RegExp;
  readonly category?: string;
  readonly type?: string;
  /** What is told of a thing of this name, personal by itself or not. */
  readonly thing?: RegExp;
}

const apple = (name: string) => `NSPrivacyCollectedDataType${name}`;

/**
 * Names: Apple's privacy manifest (developer.apple.com, “Describing data use in privacy manifests”) and the data-safety
 * form of Google Play (support.google.com, answer 10787469), as known in November 2026; neither was read again for this.
 */
export const collectedTypes: readonly CollectedType[] = [
  {
    apple: apple("DeviceID"),
    play: "Device or other IDs",
    called: /\b(?:push|device|fcm|apns|registration) token\b|\bdevice id\b/i,
  },
  { apple: apple("EmailAddress"), play: "Email address", called: /\be-?mail\b/i },
  { apple: apple("EmailAddress"), play: "Email address", type: "email" },
  { apple: apple("PhoneNumber"), play: "Phone number", type: "phone" },
  { apple: apple("PhoneNumber"), play: "Phone number", called: /\bphone\b/i },
  { apple: apple("PreciseLocation"), play: "Precise location", category: "location" },
  {
    apple: apple("PhotosorVideos"),
    play: "Photos",
    called: /\b(?:avatar|photo|picture|image|video)\b/i,
  },
  { apple: apple("Health"), play: "Health info", category: "health" },
  {
    apple: apple("Fitness"),
    play: "Fitness info",
    thing:
      /^(?:(?:training|exercise) sessions?|activit(?:y|ies)|exercises?|rides?|runs?|trainings?|walks?|workouts?)$/i,
    called:
      /\b(?:cadence|calories|distance|duration|elevation|energy|moving time|elapsed time|pace|reps|sets|speed|sport|steps)\b/i,
  },
  { apple: apple("PaymentInfo"), play: "User payment info", category: "payment" },
  {
    apple: apple("PhysicalAddress"),
    play: "Address",
    called: /\b(?:address|street|postcode|zip)\b/i,
  },
  {
    apple: apple("Name"),
    play: "Name",
    called: /^(?:(?:full|first|last|given|family|display|user)[- ]?)?name$/i,
  },
  { apple: apple("SensitiveInfo"), play: "Other info", category: "special-category" },
  { apple: apple("EmailsOrTextMessages"), play: "Other in-app messages", called: /\bmessage\b/i },
  { apple: apple("OtherUserContent"), play: "Other user-generated content", type: "text" },
  { apple: apple("OtherUserContent"), play: "Other user-generated content", type: "long-text" },
  { apple: apple("OtherDataTypes"), play: "Other info" },
];

/** Rows that hang on an account are told under the id of it. */
export const accountIds = { apple: apple("UserID"), play: "User IDs" } as const;

/** Reasons of interfaces that a framework's own code uses: they go into the manifest of the app that links it. */
export const frameworkReasons: Readonly<
  Record<
    string,
    readonly { readonly api: string; readonly reason: string; readonly source: string }[]
  >
> = {
  "react-native": [
    {
      api: "FileTimestamp",
      reason: "C617.1",
      source:
        "https://github.com/facebook/react-native/commit/520d120375c6b24bc161adea4f48d76537a34abc",
    },
    {
      api: "UserDefaults",
      reason: "CA92.1",
      source:
        "https://github.com/facebook/react-native/commit/520d120375c6b24bc161adea4f48d76537a34abc",
    },
    {
      api: "SystemBootTime",
      reason: "35F9.1",
      source:
        "https://github.com/facebook/react-native/commit/520d120375c6b24bc161adea4f48d76537a34abc",
    },
  ],
};
