import type { Entry } from "../schema.ts";
import type { TopicKey } from "../topic-keys.ts";

const scripts = ["typescript", "javascript"];

/** Parts of clients. They fill a need only where the text names one, so nothing compares them. */
export const clientParts: readonly Entry[] = [
  part(
    "native-modules",
    "react-native-keychain",
    "react-native-keychain",
    [],
    "secrets in the keychain of the device",
    2015,
    ["react-native", "expo"],
  ),
  part(
    "native-modules",
    "react-native-biometrics",
    "react-native-biometrics",
    [],
    "keys behind Face ID, Touch ID and fingerprint",
    2018,
    ["react-native", "expo"],
  ),
  part(
    "native-modules",
    "react-native-image-picker",
    "react-native-image-picker",
    [],
    "photos and videos from camera and library",
    2015,
    ["react-native", "expo"],
  ),
];

function part(
  topic: TopicKey,
  key: string,
  name: string,
  aliases: string[],
  what: string,
  since: number,
  oneOf?: string[],
): Entry {
  return {
    key,
    name,
    aliases,
    topics: [topic],
    form: "library",
    what,
    licence: "MIT",
    since,
    languages: scripts,
    ...(oneOf ? { requires: [oneOf] } : {}),
  };
}
