import type { ComponentKind } from "./component-kinds.ts";

/** Work that only a client can do, with the words of texts that ask for it. */
export interface ClientDuty {
  readonly phrases: readonly string[];
  readonly clients: readonly ComponentKind[];
  readonly does: string;
}

const handheld: readonly ComponentKind[] = ["mobile-client"];
const screens: readonly ComponentKind[] = ["mobile-client", "web-client", "desktop-client"];

/**
 * Duties of clients. What the operating systems offer for them: WorkManager and foreground services on
 * Android, BackgroundTasks and Core Location on iOS; keys behind biometrics: Android Keystore, Secure Enclave
 * (developer documentation of both platforms, read November 2026).
 */
export const clientDuties: readonly ClientDuty[] = [
  {
    phrases: ["background processing", "step counting", "background task on the device"],
    clients: handheld,
    does: "works in the background by WorkManager on Android and BackgroundTasks on iOS",
  },
  {
    phrases: ["location tracking", "track location", "geolocation", "live location"],
    clients: handheld,
    does: "follows the location once the user has allowed it, in the background by a foreground service on Android and Core Location on iOS",
  },
  {
    phrases: ["battery"],
    clients: handheld,
    does: "puts off synchronisation that can wait until the device charges or is on Wi-Fi",
  },
  {
    phrases: ["biometric", "face id", "touch id", "fingerprint sign-in"],
    clients: handheld,
    does: "keeps the refresh token under a key that the biometrics of the device unlock; they never leave it",
  },
  {
    phrases: ["prefetch"],
    clients: screens,
    does: "loads ahead what is likely to be opened next",
  },
  {
    phrases: ["lazy loading", "lazy-load", "lazily load"],
    clients: screens,
    does: "loads images only as they come into view",
  },
  {
    phrases: [
      "inline validation",
      "real-time validation",
      "validation feedback",
      "validation message",
    ],
    clients: screens,
    does: "checks input as it is entered, by the same rules as the API",
  },
  {
    phrases: ["unsaved change", "unsaved edit", "unsaved work"],
    clients: screens,
    does: "asks before unsaved input is left",
  },
  {
    phrases: ["responsive"],
    clients: ["web-client"],
    does: "fits its layout to phones, tablets and desktops",
  },
  {
    phrases: [
      "screen reader",
      "wcag",
      "keyboard navigation",
      "keyboard-navigable",
      "accessibility",
    ],
    clients: screens,
    does: "is usable by keyboard and screen reader",
  },
  {
    phrases: ["search as you type", "instant search", "real-time search", "typeahead", "debounce"],
    clients: screens,
    does: "searches as people type, once they pause",
  },
  {
    phrases: ["optimistic update", "optimistic ui"],
    clients: screens,
    does: "shows changes before the server confirms them, and takes them back when it refuses",
  },
  {
    phrases: ["infinite scroll", "endless scroll", "continuous scroll", "scroll without"],
    clients: screens,
    does: "fetches the next page by its cursor before the end of a list scrolls into view",
  },
];
